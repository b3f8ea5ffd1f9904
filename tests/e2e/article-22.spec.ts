import { expect } from '@playwright/test'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { answerRequest, atDesk, contactApplicant } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, choose, chooseDistrict, openService } from './services.ts'
import { begin, button, signAndSend, t } from './touch.ts'

test('Art. 22: legal aid is pre-checked with the articles it rests on, a limit of seven days is an alarm, and the application reaches the centre of the place, whose answers are read at the kiosk', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await openService(page, '法律援助')
  await expect(page.getByText('法律援助不收费。')).toBeVisible()
  await expect(page.getByText(/7 日内，依据《中华人民共和国法律援助法》第43条/)).toBeVisible()
  await button(page, t.service.begin).tap()

  await test.step('a limit within seven days is said at once, with a way to a person and back', async () => {
    await expect(page.getByText(t.alarm.limitation)).toBeHidden()
    await choose(page, '七天内就要到期')
    await expect(page.getByText(t.alarm.limitation)).toBeVisible()
    await page.getByRole('alert').getByRole('button', { name: t.bar.help }).tap()
    await expect(page.getByRole('heading', { name: t.help.title })).toBeVisible()
    await button(page, t.bar.back).tap()
    await button(page, t.bar.next).tap()
  })

  await test.step('the place follows from the rule, and so does who receives it', async () => {
    await answer(page, [['要工资'], ['进城打工'], ['在仲裁']])
    await expect(page.getByText('向处理争议的单位所在地')).toBeVisible()
    await button(page, t.bar.next).tap()
    await expect(page.getByText(t.reserve.choose)).toBeVisible()
    await chooseDistrict(page, '静安区')
    await expect(page.getByText(t.service.noInstitution)).toBeVisible()
    await chooseDistrict(page, '杨浦区')
    await choose(page, '示例区公共法律服务中心法律援助处')
    await answer(page, [[], []])
  })

  await test.step('the first assessment says what follows and what to bring; nobody is refused', async () => {
    await expect(page.getByRole('heading', { name: t.service.findings })).toBeVisible()
    await expect(page.getByText('进城打工的人要工资')).toBeVisible()
    await expect(page.getByText('在外务工的证明')).toBeVisible()
    await expect(page.getByText('劳动合同、工资条')).toBeVisible()
    await expect(page.getByText('不算困难的')).toBeHidden()
    await expect(page.getByText(t.alarm.limitation)).toBeVisible()
    await button(page, /法律援助法》第四十二条/).tap()
    await expect(page.getByText('不再核查经济状况')).toBeVisible()
    await button(page, t.bar.back).tap()
    await button(page, t.bar.next).tap()
    await expect(page.getByText(t.service.share('示例区公共法律服务中心法律援助处（杨浦）'))).toBeVisible()
  })
  await signAndSend(page)

  await test.step('the receipt says who is in touch, by when it is decided, what follows and that it is free', async () => {
    const office = '示例区公共法律服务中心法律援助处（杨浦）'
    await expect(page.getByText(t.service.who(office))).toBeVisible()
    await expect(page.getByText(t.receipt.due.decide)).toBeVisible()
    await expect(page.getByText(t.receipt.later.assign)).toBeVisible()
    await expect(page.getByText('法律援助不收费。')).toBeVisible()
    await button(page, t.take.button).tap()
    for (const words of [office, t.receipt.later.assign, '第43条', '法律援助不收费。'])
      await expect(page.locator('.take-words')).toContainText(words)
    await button(page, t.bar.close).tap()
  })

  await test.step('the desk reads the answers, who is to receive it and what the person was told; a contact decides nothing, a grant does', async () => {
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
    const { pages, end } = await atDesk(staff, site)
    await pages.getByRole('link', { name: /法律援助/ }).click()
    await expect(pages.getByText('七天内就要到期')).toBeVisible()
    await expect(pages.getByText('示例区公共法律服务中心法律援助处（杨浦）').first()).toBeVisible()
    await expect(pages.getByText('进城打工的人要工资')).toBeVisible()
    await contactApplicant(pages, '示例：先替您立案，材料后补')
    await expect(pages.getByLabel(desk.closeNote)).toHaveCount(0)
    await pages.getByRole('button', { name: desk.grant, exact: true }).click()
    await expect(pages.getByText(desk.dueBy.assign)).toBeVisible()

    await button(page, t.receipt.toMine).tap()
    await expect(page.getByText(t.mine.serviceStates.states.accepted, { exact: true })).toBeVisible()
    await expect(page.getByText('示例：先替您立案，材料后补')).toBeVisible()
    await expect(page.getByText(t.receipt.due.assign)).toBeVisible()
    await expect(page.getByText(/3 日内，依据《中华人民共和国法律援助法》第43条/)).toBeVisible()
    await expect(page.getByText(t.receipt.due.decide)).toBeHidden()
    await expect(page.getByText('法律援助不收费。')).toBeVisible()

    await answerRequest(pages, '示例：已指派律师')
    await end()
  })

  await test.step('the person reads who was assigned', async () => {
    await button(page, t.mine.again).tap()
    await expect(page.getByText(t.mine.serviceStates.states.closed)).toBeVisible()
    await expect(page.getByText('示例：已指派律师')).toBeVisible()
  })
})

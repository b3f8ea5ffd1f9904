import { expect } from '@playwright/test'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, choose, openService } from './services.ts'
import { begin, button, signAndSend, t } from './touch.ts'

const other = '示例路9号，一楼'

test('Art. 23: mediation is asked for with the cable out; the committee makes contact, fixes a meeting, and the kiosk shows both', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)

  await test.step('what it is, that it is free, who contacts by when and what to bring', async () => {
    await site.stopCentre()
    await openService(page, '人民调解')
    await expect(page.getByText('人民调解不收任何费用。')).toBeVisible()
    await expect(page.getByText(t.service.who('人民调解委员会'))).toBeVisible()
    await expect(page.getByText(t.receipt.due.contact)).toBeVisible()
    await expect(page.getByText(/3 个工作日内，依据.*第23条/)).toBeVisible()
    await expect(page.getByText('身份证', { exact: true })).toBeVisible()
  })

  let code = ''
  await test.step('its steps come from content; one that is not answered is not left', async () => {
    await button(page, t.service.begin).tap()
    await button(page, t.bar.next).tap()
    await expect(page.getByText(t.reserve.choose)).toBeVisible()
    await answer(page, [['邻里'], ['都没有']])
    await expect(page.getByText(/调解员要找到对方.*不公开/)).toBeVisible()
    await choose(page, '个人')
    await page.getByRole('textbox', { name: '怎样找到对方' }).fill(other)
    await answer(page, [[], ['还不知道', '当面谈'], ['示例里弄'], []])
  })

  await test.step('what follows: both must be willing, and the court can confirm within thirty days', async () => {
    await expect(page.getByText(/对方愿不愿意，由调解员去问/)).toBeVisible()
    await expect(page.getByText(/三十天内，双方可以一起到法院/)).toBeVisible()
    await button(page, t.bar.next).tap()
    code = await signAndSend(page)
    await expect(page.getByText(t.receipt.saved)).toBeVisible()
    await expect(page.getByText(t.receipt.due.contact)).toBeVisible()
  })

  await test.step('the desk reads what was answered and says what comes next', async () => {
    await site.startCentre()
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
    const { pages, end } = await atDesk(staff, site)
    await pages.getByRole('link', { name: /人民调解/ }).click()
    await expect(pages.getByText('张三')).toBeVisible()
    await expect(pages.getByText('邻里', { exact: true })).toBeVisible()
    await expect(pages.getByText(other)).toBeVisible()
    await pages.getByLabel(desk.contactNote).fill('适宜调解，请双方到场')
    await pages.getByRole('button', { name: desk.contacted, exact: true }).click()
    await pages.getByLabel(desk.time, { exact: true }).fill('2099-01-05T10:00')
    await pages.getByLabel(desk.place).fill('示例路1号 调解室')
    await pages.getByRole('button', { name: desk.schedule, exact: true }).click()
    await expect(pages.getByRole('heading', { name: desk.meeting })).toBeVisible()
    await end()
  })

  await test.step('the kiosk shows the words of the committee, the time and the place', async () => {
    expect(code).toHaveLength(13)
    await button(page, t.receipt.toMine).tap()
    await expect(page.getByText(t.mine.serviceStates.states.scheduled)).toBeVisible()
    await expect(page.getByText('适宜调解，请双方到场')).toBeVisible()
    await expect(page.getByText('示例路1号 调解室')).toBeVisible()
    await expect(page.getByText('人民调解', { exact: true })).toBeVisible()
  })
})

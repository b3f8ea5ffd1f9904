import { expect } from '@playwright/test'
import { talkWords } from '../../sync/centre/desk/requests/talk/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, choose, openService, readAnswer } from './services.ts'
import { begin, button, citizen, key, signAndSend, t, typeChinese } from './touch.ts'

const talk = talkWords['zh-CN']
const reminder = '劳动仲裁一般要在一年内申请'

test('Art. 18: the risk of the matter is read and acknowledged before a question is asked; the answer is read at the kiosk, and by whoever comes back with the receipt code', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await openService(page, '法律咨询')
  await button(page, t.service.begin).tap()
  await answer(page, [['工资、劳动'], ['都不像'], ['该怎么办']])
  await expect(page.getByText(t.service.write('您的问题'))).toBeVisible()
  await typeChinese(page, '您的问题', [['gongzi', '工资']])
  await button(page, t.bar.next).tap()

  await test.step('nobody goes on without having acknowledged the risk of this very matter', async () => {
    await expect(page.getByText(reminder)).toBeVisible()
    await expect(page.getByText('对事故认定不服的')).toBeHidden()
    await button(page, t.bar.next).tap()
    await expect(page.getByText(t.service.acknowledgeFirst)).toBeVisible()
    await choose(page, t.service.acknowledge)
    await button(page, t.bar.next).tap()
  })
  const code = await signAndSend(page)
  await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })

  await test.step('the volunteer sees what was asked and acknowledged, and answers', async () => {
    const { pages, end } = await atDesk(staff, site)
    await pages.getByRole('link', { name: /法律咨询/ }).click()
    await expect(pages.getByText(reminder)).toBeVisible()
    await pages.getByLabel(desk.closeNote).fill('示例答复：可以申请劳动仲裁')
    await pages.getByLabel(talk.citesLabel).fill('劳动合同法第999条')
    await pages.getByRole('button', { name: desk.close, exact: true }).click()
    await expect(pages.getByText(talk.unknownArticle('劳动合同法第999条'))).toBeVisible()
    await pages.getByLabel(talk.citesLabel).fill('劳动争议调解仲裁法第27条')
    await pages.getByRole('button', { name: desk.close, exact: true }).click()
    await expect(pages.getByText('示例答复：可以申请劳动仲裁')).toBeVisible()
    await end()
  })

  await readAnswer(page, '示例答复：可以申请劳动仲裁')
  await test.step('who comes back later keys in the receipt code and the end of the telephone number', async () => {
    await button(page, t.bar.end).tap()
    await page.getByRole('alertdialog').getByRole('button', { name: t.end.confirm }).tap()
    await begin(page)
    await expect(page.getByText('示例答复：可以申请劳动仲裁')).toBeHidden()
    await button(page, new RegExp(t.home.mine)).tap()
    await expect(page.getByRole('textbox', { name: t.mine.code })).toHaveValue('')
    await key(page, t.mine.code, code)
    await key(page, t.mine.tail, citizen.phone.slice(-4))
    await button(page, t.mine.find).tap()
    await expect(page.getByText('示例答复：可以申请劳动仲裁')).toBeVisible()
  })
  await test.step('the article the answer rests on opens with the cable out', async () => {
    await site.stopCentre()
    await button(page, '《劳动争议调解仲裁法》第二十七条').tap()
    await expect(page.locator('[data-target="true"]')).toContainText('第二十七条')
  })
})

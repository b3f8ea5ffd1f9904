import { expect } from '@playwright/test'
import { recordWords } from '../../sync/centre/desk/records/words.ts'
import { talkWords } from '../../sync/centre/desk/requests/talk/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { choose, consult } from './services.ts'
import { begin, button, t, typeChinese } from './touch.ts'

const talk = talkWords['zh-CN']
const records = recordWords['zh-CN']

test('Art. 20: an answer is appraised in two touches and with words for who likes, with the cable out too; it arrives once and the desk reads it', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await consult(page)
  const { pages, end } = await atDesk(staff, site)
  await pages.getByRole('link', { name: /法律咨询/ }).click()
  await pages.getByLabel(desk.closeNote).fill('示例答复：可以申请劳动仲裁')
  await pages.getByRole('button', { name: desk.close, exact: true }).click()
  await expect(pages.getByText('示例答复：可以申请劳动仲裁')).toBeVisible()

  await test.step('two touches: how it was, and send; the network may be gone meanwhile', async () => {
    await button(page, t.receipt.toMine).tap()
    await expect(page.getByRole('heading', { name: t.followUp.ask })).toBeVisible()
    await site.stopCentre()
    await choose(page, t.followUp.levels['very-satisfied'])
    await typeChinese(page, t.followUp.acts.appraise.field, [['xiexie', '谢谢']])
    await button(page, t.followUp.acts.appraise.submit).tap()
    await expect(page.getByText(t.followUp.delivery.waiting)).toBeVisible()
  })
  await test.step('the network is back: it has arrived, and is not asked again', async () => {
    await site.startCentre()
    await expect(page.getByText(t.followUp.delivery.delivered)).toBeVisible({ timeout: 60_000 })
    await button(page, t.followUp.toMine).tap()
    await expect(page.getByText(t.followUp.appraised(t.followUp.levels['very-satisfied']))).toBeVisible()
    await expect(page.getByRole('heading', { name: t.followUp.ask })).toBeHidden()
  })
  await test.step('the desk reads it at the request, and nothing else has come', async () => {
    await pages.goto(`${site.centreUrl}/desk`)
    await expect(pages.locator('.inbox li')).toHaveCount(1)
    await pages.getByRole('link', { name: /法律咨询/ }).click()
    await expect(pages.getByRole('heading', { name: talk.appraisal })).toBeVisible()
    await expect(pages.getByText(talk.levels['very-satisfied'])).toBeVisible()
    await expect(pages.getByText('谢谢', { exact: true })).toBeVisible()
    await end()
  })
})

test('Art. 19: a request is followed up from My request: a message that is replied to, a wish for deletion, and the withdrawal', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await consult(page)
  await button(page, t.receipt.toMine).tap()
  const { acts } = t.followUp
  const { pages, end } = await atDesk(staff, site)

  await test.step('a message reaches who handles the request, and their reply the person', async () => {
    await button(page, acts.message.open).tap()
    await typeChinese(page, acts.message.field, [['gongzi', '工资']])
    await button(page, acts.message.submit).tap()
    await expect(page.getByText(t.followUp.delivery.delivered)).toBeVisible({ timeout: 60_000 })
    await pages.reload()
    await expect(pages.getByText(talk.asked.message)).toBeVisible()
    await pages.getByRole('link', { name: /法律咨询/ }).click()
    await expect(pages.locator('.talk').getByText('工资', { exact: true })).toBeVisible()
    await pages.getByLabel(talk.replyNote).fill('示例：请把工资条也留好')
    await pages.getByRole('button', { name: talk.reply, exact: true }).click()
    await expect(pages.locator('.talk').getByText('示例：请把工资条也留好')).toBeVisible()
    await expect(pages.getByText(talk.asked.message)).toBeHidden()
    await button(page, t.followUp.toMine).tap()
    await expect(page.getByText('示例：请把工资条也留好')).toBeVisible()
    await expect(page.getByText(t.mine.serviceStates.states.received)).toBeVisible()
  })
  await test.step('what is deleted and what is kept is said before it is asked for', async () => {
    await button(page, acts.erase.open).tap()
    await expect(page.getByText(/咨询记录至少要保存到 20\d\d年.*第19条/)).toBeVisible()
    await button(page, acts.erase.submit).tap()
    await expect(page.getByText(t.followUp.delivery.delivered)).toBeVisible({ timeout: 60_000 })
    await button(page, t.followUp.toMine).tap()
    await expect(page.getByText(t.mine.kinds.erase)).toBeVisible()
    await expect(button(page, acts.erase.open)).toBeHidden()
  })
  await test.step('withdrawing is as easy as asking', async () => {
    await button(page, acts.withdraw.open).tap()
    await button(page, acts.withdraw.submit).tap()
    await expect(page.getByText(t.followUp.delivery.delivered)).toBeVisible({ timeout: 60_000 })
    await button(page, t.followUp.toMine).tap()
    await expect(page.getByText(t.mine.serviceStates.states.withdrawn)).toBeVisible()
    await expect(button(page, acts.withdraw.open)).toBeHidden()
  })
  await test.step('an administrator agrees: nothing of the person is left', async () => {
    await pages.goto(`${site.centreUrl}/desk`)
    await expect(pages.getByText(talk.asked.erase)).toBeVisible()
    await pages.getByRole('link', { name: /法律咨询/ }).click()
    await expect(pages.getByText('张三')).toBeVisible()
    await pages.getByRole('link', { name: talk.erase }).click()
    await pages.getByLabel(records.reasons.applicant).check()
    await pages.getByLabel(records.confirm).check()
    await pages.getByRole('button', { name: records.erase }).click()
    await expect(pages.getByText(desk.erased)).toBeVisible()
    await expect(pages.getByText('张三')).toBeHidden()
    await end()
    await button(page, t.mine.again).tap()
    await expect(page.getByText(t.mine.nowhere)).toBeVisible()
  })
})

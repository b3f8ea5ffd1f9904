import { expect } from '@playwright/test'
import { recordWords } from '../../sync/centre/desk/records/words.ts'
import { talkWords } from '../../sync/centre/desk/requests/talk/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { choose, consult } from './services.ts'
import { begin, button, t } from './touch.ts'

const talk = talkWords['zh-CN']
const records = recordWords['zh-CN']

test('Art. 20: an answer is appraised in two touches, with the cable out too; it arrives once and the desk reads it', async ({
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
    await end()
  })
})

test('Art. 19: a request is followed up from My request: a message, a wish for deletion, and the withdrawal', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await consult(page)
  await button(page, t.receipt.toMine).tap()
  const { acts } = t.followUp

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
    const { pages, end } = await atDesk(staff, site)
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

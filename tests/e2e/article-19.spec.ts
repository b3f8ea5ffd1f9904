import { expect } from '@playwright/test'
import { recordWords } from '../../sync/centre/desk/records/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, openService } from './services.ts'
import { begin, button, signAndSend, t } from './touch.ts'

const records = recordWords['zh-CN']

test('Art. 19: the record of a consultation is kept, for how long is stated, its log is verified from the page; erased, it is gone', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await openService(page, '法律咨询')
  await button(page, t.service.begin).tap()
  // A question is chosen; nothing has to be written.
  await answer(page, [['工资、劳动'], ['工资被拖欠'], ['该怎么办'], [t.service.acknowledge]])
  const code = await signAndSend(page)
  await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })

  const { pages, end } = await atDesk(staff, site)
  await pages.getByRole('link', { name: records.title }).click()

  await test.step('the published rule says how long, and what goes when', async () => {
    await expect(pages.getByText(records.rule(2))).toBeVisible()
    await expect(pages.getByText('第19条')).toBeVisible()
    const kept = pages.getByRole('listitem').filter({ hasText: '法律咨询' })
    const until = new Date(Date.now() + 8 * 3_600_000)
    until.setUTCFullYear(until.getUTCFullYear() + 2)
    await expect(kept).toContainText(records.erasedOn(until.toISOString().slice(0, 10)))
  })

  const verify = async () => {
    await pages.getByRole('button', { name: records.verify }).click()
    await expect(pages.getByText(records.whole)).toBeVisible({ timeout: 60_000 })
  }
  await test.step('the log is verified from the page', async () => {
    await expect(pages.getByText(records.never)).toBeVisible()
    await verify()
    await expect(pages.getByText(records.readText(1, 0, 1))).toBeVisible()
  })

  await test.step('a person asks for erasure: the record goes, its proof stays', async () => {
    await pages.getByLabel(records.receiptCode).fill(code)
    await pages.getByRole('button', { name: records.find }).click()
    await pages.getByText(records.reasons.applicant).click()
    await pages.getByText(records.confirm).click()
    await pages.getByRole('button', { name: records.erase }).click()
    await expect(pages.getByText(desk.erased)).toBeVisible()
    await pages.getByRole('link', { name: records.title }).click()
    await verify()
    await expect(pages.getByText(records.readText(1, 1, 1))).toBeVisible()
  })
  await end()
  await button(page, t.receipt.toMine).tap()
  await expect(page.getByText(t.mine.nowhere)).toBeVisible()
})

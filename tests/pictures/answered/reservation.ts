import { expect, type Page } from '@playwright/test'
import { zh as desk } from '../../../sync/centre/desk/words.zh.ts'
import { fixMeeting, openReceived } from '../../e2e/desk.ts'
import { choose } from '../../e2e/services.ts'
import { button, reserve, t } from '../../e2e/touch.ts'
import type { See } from '../see.ts'

const reservation = new RegExp(desk.kinds['lawyer-reservation'] ?? '')
const { reschedule } = t.followUp.acts
const reason = '示例：这几周都在开庭，请另选一位律师，或者下个月再约。'

/** A reservation: its time and place, asking for another time, and one that is declined (Codes, Art. 26). */
export async function seeReservation(page: Page, pages: Page, see: See): Promise<void> {
  await reserve(page)
  await page.getByText(t.receipt.delivered).waitFor()
  await openReceived(pages, reservation)
  await pages.getByRole('button', { name: desk.accept, exact: true }).click()
  await fixMeeting(pages, { time: '2099-01-05T10:00', place: '示例路1号 二楼' })
  await button(page, t.receipt.toMine).tap()
  await page.getByText('示例路1号 二楼').waitFor()
  await see('my request, time and place')
  await button(page, reschedule.open).tap()
  await button(page, reschedule.submit).waitFor()
  await see('another time')
  await choose(page, t.reserve.times.weekend)
  await button(page, reschedule.submit).tap()
  await expect(page.getByText(t.followUp.delivery.delivered)).toBeVisible()
  await see('another time, asked for')
  await button(page, t.bar.home).tap()

  await reserve(page)
  await page.getByText(t.receipt.delivered).waitFor()
  await openReceived(pages, reservation)
  await pages.getByLabel(desk.reason).fill(reason)
  await pages.getByRole('button', { name: desk.decline, exact: true }).click()
  await expect(pages.locator('.talk')).toContainText(reason)
  await button(page, t.receipt.toMine).tap()
  await page.getByText(reason).waitFor()
  await see('my request, declined')
  await button(page, t.bar.home).tap()
}

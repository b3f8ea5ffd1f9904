import type { Page } from '@playwright/test'
import { button, t } from '../touch.ts'
import type { See } from './walk.ts'

/** The steps of a reservation that no other service has (Codes, Art. 26). */
export async function walkReservation(page: Page, see: See): Promise<void> {
  await button(page, new RegExp(t.home.reserve)).first().tap()
  await button(page, new RegExp(t.lawyers.reservable)).first().tap()
  await button(page, t.lawyer.reserve).tap()
  await page.getByText(t.reserve.matters.labour, { exact: true }).waitFor()
  await see('matter of a reservation')
  await page.getByText(t.reserve.matters.labour, { exact: true }).tap()
  await button(page, t.bar.next).tap()
  await page.getByText(t.reserve.modes['in-person'], { exact: true }).waitFor()
  await see('meeting of a reservation')
  await page.getByText(t.reserve.modes['in-person'], { exact: true }).tap()
  await page.getByText(t.reserve.times['weekday-morning'], { exact: true }).tap()
  await button(page, t.bar.next).tap()
  await page.getByRole('textbox').waitFor()
  await see('summary of a reservation')
  await button(page, t.bar.home).tap()
}

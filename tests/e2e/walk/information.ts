import type { Page } from '@playwright/test'
import { button, t } from '../touch.ts'
import type { See } from './walk.ts'

/** News, notices, interpretations and interviews: the list, one kind, and an interview. */
export async function walkInformation(page: Page, see: See): Promise<void> {
  await button(page, new RegExp(t.home.news)).tap()
  await page.locator('.card-button').first().waitFor()
  await see('information')
  await page.getByRole('radio', { name: new RegExp(t.documents.kinds.interview) }).tap()
  await button(page, /公证员访谈/).tap()
  await page.getByText(t.documents.sampleTitle).waitFor()
  await see('interview')
  await button(page, t.bar.home).tap()
}

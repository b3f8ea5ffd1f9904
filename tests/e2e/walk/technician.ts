import type { Page } from '@playwright/test'
import { button, t } from '../touch.ts'
import type { See } from './walk.ts'

/** The technician's screen, from the help screen with the PIN of a site. */
export async function walkTechnician(page: Page, see: See): Promise<void> {
  await button(page, t.technician.title).tap()
  await button(page, '1').waitFor()
  await see('technician, before the PIN')
  for (const digit of '246810') await button(page, digit).tap()
  await button(page, t.technician.open).tap()
  await page.getByRole('heading', { name: t.technician.runs }).waitFor()
  await see('technician')
}

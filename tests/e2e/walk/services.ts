import type { Page } from '@playwright/test'
import { button, t } from '../touch.ts'
import type { See } from './walk.ts'

/** The services, one of them, and its first step. */
export async function walkServices(page: Page, see: See): Promise<void> {
  await button(page, new RegExp(t.home.more)).tap()
  await button(page, /人民调解/).waitFor()
  await see('services')
  await button(page, /人民调解/).tap()
  await button(page, t.service.begin).waitFor()
  await see('service')
  await button(page, t.service.begin).tap()
  await page.getByRole('radio').first().waitFor({ state: 'attached' })
  await see('step of a service')
  await button(page, t.bar.home).tap()
}

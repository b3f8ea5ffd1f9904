import type { Page } from '@playwright/test'
import { bothLooks } from '../e2e/look.ts'
import { toAgreements } from '../e2e/services.ts'
import { button, t } from '../e2e/touch.ts'
import type { Look } from './see.ts'

/** What must be answered before anything else can be touched, a look too: asked anew in each. Begins and ends at home. */
export async function eachQuestion(page: Page, look: Look): Promise<void> {
  await toAgreements(page)
  const question = page.getByRole('alertdialog')
  await bothLooks(page, async (name) => {
    await page.locator('.top-bar').getByRole('button').tap()
    await look(`end and clear, ${name}`, page)
    await question.getByRole('button').first().tap()
    await page.getByRole('main').getByRole('button').last().tap()
    await look(`agreements refused, ${name}`, page)
    await question.getByRole('button').tap()
    // Refusing leads home; the other look finds the agreements as they were.
    if (name === 'standard') await toAgreements(page)
  })
  await button(page, t.home.searchHint).waitFor()
}

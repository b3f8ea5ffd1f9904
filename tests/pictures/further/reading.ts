import type { Page } from '@playwright/test'
import { button, t } from '../../e2e/touch.ts'
import type { See } from '../see.ts'

const text = (page: Page) => page.locator('.document-text')

/** News, a notice, an interpretation with the article it is about, and a question with its answer. */
export async function walkReading(page: Page, see: See): Promise<void> {
  for (const kind of ['news', 'notice', 'interpretation'] as const) {
    await button(page, new RegExp(t.home.news)).tap()
    await page.getByRole('radio', { name: new RegExp(t.documents.kinds[kind]) }).tap()
    const named = page.getByText(t.documents.kinds[kind], { exact: true })
    await page.locator('.card-button').filter({ has: named }).last().tap()
    await text(page).waitFor()
    await see(kind)
    if (kind === 'interpretation') await walkArticle(page, see)
    await button(page, t.bar.home).tap()
  }
  await button(page, t.home.searchHint).tap()
  await button(page, t.search.all.qa).tap()
  await page.getByText(t.search.count.qa(97)).waitFor()
  await see('questions and answers')
  await page.getByRole('tabpanel').locator('.card-button').first().tap()
  await text(page).waitFor()
  await see('question and answer')
  await button(page, t.bar.home).tap()
}

/** From an interpretation to its article, through the contents of the law and to a number it does not have. */
async function walkArticle(page: Page, see: See): Promise<void> {
  await page.locator('.document-cites').getByRole('button').first().tap()
  await page.locator('[data-target="true"]').waitFor()
  await see('article that is cited')
  await button(page, t.law.contents).tap()
  await page.locator('.law-contents').waitFor()
  await see('contents of a law')
  await button(page, t.bar.close).tap()
  await button(page, t.law.jump).tap()
  for (const digit of '9999') await button(page, digit).tap()
  await button(page, t.law.jumpGo).tap()
  await page.getByText(t.law.jumpMissing('9999')).waitFor()
  await see('article that is not there')
  await button(page, t.bar.close).tap()
}

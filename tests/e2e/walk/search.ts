import type { Page } from '@playwright/test'
import { button, openTab, t, typeChinese } from '../touch.ts'
import type { See } from './walk.ts'

/** What is looked for while typing, the results, a law with what is related to it, and a case. */
export async function walkSearch(page: Page, see: See): Promise<void> {
  await button(page, t.home.searchHint).tap()
  await page.getByRole('textbox', { name: t.search.label }).waitFor()
  await see('search')
  await typeChinese(page, t.search.label, [['lihun', '离婚']])
  await page.getByRole('list', { name: t.search.suggestions }).waitFor()
  await see('suggestions')
  await button(page, t.search.go).tap()
  await openTab(page, 'law')
  await button(page, /民法典/)
    .first()
    .waitFor()
  await see('results')
  await button(page, t.search.filters).tap()
  await see('filters')
  await button(page, t.bar.close).tap()
  await button(page, /民法典/)
    .first()
    .tap()
  await button(page, t.law.contents).waitFor()
  await see('law')
  await button(page, new RegExp(t.law.relatedTo('.*')))
    .first()
    .tap()
  await see('related')
  await button(page, t.bar.close).tap()
  await button(page, t.bar.back).tap()
  await openTab(page, 'case')
  await page.getByRole('tabpanel').locator('.card-button').first().tap()
  await page.getByText(t.documents.sampleTitle).waitFor()
  await see('case')
  await button(page, t.bar.home).tap()
}

import type { Page } from '@playwright/test'
import type { SearchKind } from '../../../shared/contract/search.ts'
import { button, t, tab } from '../../e2e/touch.ts'
import { endOf, type See } from '../see.ts'

async function find(page: Page, words: string, kind: SearchKind): Promise<void> {
  await button(page, t.home.searchHint).tap()
  await page.getByRole('textbox', { name: t.search.label }).fill(words)
  await button(page, t.search.go).tap()
  await tab(page, kind).tap()
}

/** All of a practitioner, of an institution with the way there and who works there, and a penalty (Codes, Arts 11, 12). */
export async function walkPeople(page: Page, see: See): Promise<void> {
  await find(page, '曾黛', 'practitioner')
  await page.getByText(t.search.above).waitFor()
  await see('person who was named')
  await button(page, /曾黛（示例）/)
    .first()
    .tap()
  await page.getByText(t.lawyer.certificate).waitFor()
  await see('practitioner with a photograph')
  await see('practitioner, down to the institution', endOf(page))
  await button(page, t.institution.open).tap()
  await page.locator('.way-there .map-pin').waitFor()
  await see('institution, the way there', page.locator('.card', { has: page.locator('.way-there') }))
  await see('institution, who works there', endOf(page))
  await button(page, t.bar.home).tap()

  await find(page, '向承办案件的仲裁员送交财物', 'penalty')
  await button(page, /第004号/).tap()
  await page.getByRole('heading', { name: '吊销执业证书' }).waitFor()
  await see('penalty', page.locator('.card', { has: page.getByText('示司罚〔2025〕第004号') }))
  await button(page, t.bar.home).tap()
}

import type { Page } from '@playwright/test'
import { button, t } from '../touch.ts'
import type { See } from './walk.ts'

const words = t.calculators
const option = (page: Page, at: number) => page.locator('.calculator-option').nth(at).tap()

/** A fee with its questions, its result and what is taken away; the choice of a year and of a day. */
export async function walkCalculators(page: Page, see: See): Promise<void> {
  await button(page, new RegExp(words.title)).tap()
  await button(page, new RegExp(words.names.deadline)).waitFor()
  await see('calculators')
  await button(page, new RegExp(words.names['court-fee'])).tap()
  await page.getByText(words.courtFee.kind).waitFor()
  await see('kind of case')
  await option(page, 0)
  await page.getByText(words.courtFee.amount).waitFor()
  for (const digit of '1500000') await button(page, digit).tap()
  await see('sum of a case')
  await button(page, t.bar.next).tap()
  await page.getByText(words.courtFee.halving).waitFor()
  await option(page, 2)
  await page.locator('.calculator-number').waitFor()
  await see('court fee')
  await button(page, t.take.button).tap()
  await see('taken away')
  await button(page, t.bar.close).tap()
  await button(page, t.bar.home).tap()
  await button(page, new RegExp(words.title)).tap()
  await button(page, new RegExp(words.names['work-injury'])).tap()
  await page.getByText(words.workInjury.year).waitFor()
  await see('year of an injury')
  await button(page, t.bar.home).tap()
  await button(page, new RegExp(words.title)).tap()
  await button(page, new RegExp(words.names.deadline)).tap()
  await page.getByText(words.deadline.period).waitFor()
  await option(page, 0)
  await page.locator('.calendar').waitFor()
  await see('day a time limit runs from')
  await page.locator('.calendar-day:not([data-outside-month])').nth(9).tap()
  await page.locator('.calculator-number').waitFor()
  await see('end of a time limit')
  await button(page, t.bar.home).tap()
}

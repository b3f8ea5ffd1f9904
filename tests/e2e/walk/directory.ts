import { expect, type Page } from '@playwright/test'
import { button, openTab, t } from '../touch.ts'
import type { See } from './walk.ts'

/** Lawyers, the card of one and of the office, the penalties, and the map. */
export async function walkDirectory(page: Page, see: See): Promise<void> {
  await button(page, new RegExp(t.home.lawyers)).first().tap()
  await expect(page.getByText(/^找到 \d+ 位$/)).toBeVisible()
  await see('lawyers')
  await page.getByRole('tabpanel').locator('.card-button').first().tap()
  await page.getByText(t.lawyer.certificate).waitFor()
  await see('practitioner')
  await button(page, t.institution.open).tap()
  await page.getByText(t.institution.creditCode).waitFor()
  await see('institution')
  await button(page, t.bar.back).tap()
  await button(page, t.bar.back).tap()
  await openTab(page, 'penalty')
  await expect(page.getByText(/公示至/).first()).toBeVisible()
  await see('penalties')
  await button(page, t.bar.home).tap()
  await walkMap(page, see)
}

/** The institutions on the map: near the kiosk, of the whole city, and one of them. */
async function walkMap(page: Page, see: See): Promise<void> {
  await button(page, new RegExp(t.home.map)).tap()
  const pins = page.locator('.map-pin')
  await pins.first().waitFor()
  await see('map')
  await page.locator('.map-pin:not(.map-group)').first().tap()
  await button(page, t.map.open).waitFor()
  await button(page, t.map.city).tap()
  await see('map of the city with one chosen')
  await button(page, /^地区：/).tap()
  await see('districts of the map')
  await button(page, t.bar.home).tap()
}

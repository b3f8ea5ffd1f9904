import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './kioskTest.ts'
import { begin, button, t, tab, typeChinese } from './touch.ts'

/** Smallest side of a touch target, CSS pixels: 16 mm on a screen of about 95 pixels an inch. */
const smallestTarget = 60

/** What can be touched and is smaller: buttons, links, fields, and labels that hold their control. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const touchable = 'button, a[href], input:not(label input), textarea, label:has(input)'
    return [...document.querySelectorAll(touchable)]
      .filter((target) => target.checkVisibility() && target.getBoundingClientRect().width > 1)
      .map((target) => ({ name: target.textContent?.slice(0, 20), box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least)
      .map(({ name, box }) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`)
  }, smallestTarget)

async function inspect(page: Page, screen: string): Promise<void> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways, `${screen} scrolls sideways`).toBeLessThanOrEqual(0)
  expect(await smallTargets(page), `${screen} has small targets`).toEqual([])
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    `${screen} against axe`,
  ).toEqual([])
}

/** Visits the screens by touch. */
async function visit(page: Page, inspectHere: (screen: string) => Promise<void>): Promise<void> {
  await inspectHere('home')
  await visitSearch(page, inspectHere)
  await visitDirectory(page, inspectHere)
  await visitServices(page, inspectHere)
  await button(page, new RegExp(t.home.mine)).tap()
  await inspectHere('my request')
  await button(page, t.bar.home).tap()
  await button(page, new RegExp(t.guide.title)).tap()
  await page.locator('.guide-cards').getByRole('button').first().waitFor()
  await inspectHere('guides')
  await page.getByRole('textbox').fill('老公打我，我想离婚')
  await button(page, t.guide.ask).tap()
  await page.getByRole('alert').waitFor()
  await inspectHere('guides that match, with an alarm')
  await page.locator('.guide-cards').getByRole('button').first().tap()
  await page.locator('.guide-question').waitFor()
  await inspectHere('guide question')
  while (await page.locator('.guide-question').isVisible()) {
    const asked = await page.locator('.guide-question').innerText()
    await button(page, t.guide.skip).tap()
    await expect(page.getByText(asked)).toBeHidden()
    await page.locator('.guide-question, .guide-part').first().waitFor()
  }
  await inspectHere('guide plan')
  await button(page, t.bar.home).tap()
  await button(page, t.bar.help).tap()
  await inspectHere('help')
  await button(page, t.bar.home).tap()
}

/** The services, one of them, and its first step. */
async function visitServices(page: Page, inspectHere: (screen: string) => Promise<void>): Promise<void> {
  await button(page, new RegExp(t.home.more)).tap()
  await button(page, /人民调解/).waitFor()
  await inspectHere('services')
  await button(page, /人民调解/).tap()
  await button(page, t.service.begin).waitFor()
  await inspectHere('service')
  await button(page, t.service.begin).tap()
  await page.getByRole('radio').first().waitFor({ state: 'attached' })
  await inspectHere('step of a service')
  await button(page, t.bar.home).tap()
}

/** What is looked for while typing, the results, a law with what is related to it, and a case. */
async function visitSearch(page: Page, inspectHere: (screen: string) => Promise<void>): Promise<void> {
  await button(page, t.home.searchHint).tap()
  await inspectHere('search')
  await typeChinese(page, t.search.label, [['lihun', '离婚']])
  await page.getByRole('list', { name: t.search.suggestions }).waitFor()
  await inspectHere('suggestions')
  await button(page, t.search.go).tap()
  await tab(page, 'law').tap()
  await button(page, /民法典/)
    .first()
    .waitFor()
  await inspectHere('results')
  await button(page, t.search.filters).tap()
  await inspectHere('filters')
  await button(page, t.bar.close).tap()
  await button(page, /民法典/)
    .first()
    .tap()
  await button(page, t.law.contents).waitFor()
  await inspectHere('law')
  await button(page, new RegExp(t.law.relatedTo('.*')))
    .first()
    .tap()
  await inspectHere('related')
  await button(page, t.bar.close).tap()
  await button(page, t.bar.back).tap()
  await tab(page, 'case').tap()
  // By its name: until the tab has changed the panel holds laws.
  const cases = page.getByRole('tabpanel', { name: new RegExp(`^${t.search.kinds.case} `) })
  await cases.locator('.card-button').first().tap()
  await page.getByText(t.documents.sampleTitle).waitFor()
  await inspectHere('case')
  await button(page, t.bar.home).tap()
}

/** Lawyers, the card of one and of the office, and the penalties. */
async function visitDirectory(page: Page, inspectHere: (screen: string) => Promise<void>): Promise<void> {
  await button(page, new RegExp(t.home.lawyers)).first().tap()
  await expect(page.getByText(/^找到 \d+ 位$/)).toBeVisible()
  await inspectHere('lawyers')
  await page.getByRole('tabpanel').locator('.card-button').first().tap()
  await page.getByText(t.lawyer.certificate).waitFor()
  await inspectHere('practitioner')
  await button(page, t.institution.open).tap()
  await page.getByText(t.institution.creditCode).waitFor()
  await inspectHere('institution')
  await button(page, t.bar.back).tap()
  await button(page, t.bar.back).tap()
  await tab(page, 'penalty').tap()
  await expect(page.getByText(/公示至/).first()).toBeVisible()
  await inspectHere('penalties')
  await button(page, t.bar.home).tap()
}

for (const [view, width, height] of [
  ['portrait', 1080, 1920],
  ['landscape', 1920, 1080],
] as const) {
  test(`${view}: no screen scrolls sideways, has small targets or fails axe, in every theme and text size`, async ({
    open,
  }) => {
    const { page } = await open()
    await page.setViewportSize({ width, height })
    await begin(page)
    // Three touches walk through the three themes and the three sizes together.
    for (let look = 0; look < 3; look++) {
      await visit(page, (screen) => inspect(page, `${screen}, look ${look}`))
      await button(page, new RegExp(t.bar.sizeLabel)).tap()
      await button(page, new RegExp(t.bar.themeLabel)).tap()
    }
  })
}

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { lookTest as test } from './kioskTest.ts'
import { eachLook } from './look.ts'
import { faint, overflowing, overlapping, sideways, smallTargets } from './measure.ts'
import { begin } from './touch.ts'
import { walks } from './walk/walk.ts'

async function measure(page: Page, where: string): Promise<void> {
  expect(await sideways(page), `${where} scrolls sideways`).toBeLessThanOrEqual(0)
  expect(await smallTargets(page), `${where} has small targets`).toEqual([])
  expect(await overflowing(page), `${where} has text that is cut off`).toEqual([])
  expect(await overlapping(page), `${where} has targets that lie on each other`).toEqual([])
  expect(await faint(page), `${where} has faint text`).toEqual([])
}

/** What of axe a larger text or another language may bring; the contrast of every theme is measured more strictly here. */
const ofLooks = [
  'scrollable-region-focusable',
  'html-lang-valid',
  'valid-lang',
  'label-content-name-mismatch',
]

async function checkAccess(page: Page, where: string, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    `${where} against axe`,
  ).toEqual([])
}

/** Seen in `npm run pictures`: their theme is measured in the other language, their language in the other themes. */
const unmeasured = ['standard, English', 'dark, large']

async function measureIn(page: Page, screen: string, look: string): Promise<void> {
  const where = `${screen}, ${look}`
  await measure(page, where)
  await checkAccess(page, where, look === 'standard' ? undefined : ofLooks)
  // The smallest and the largest text lie down as well; what fits there fits between.
  if (look.startsWith('dark')) return
  await page.setViewportSize({ width: 1920, height: 1080 })
  // What is laid out by measured sizes, as the map is, is drawn again in the next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await measure(page, `${where}, landscape`)
  await page.setViewportSize({ width: 1080, height: 1920 })
}

// Either half by a worker of its own.
test.describe.configure({ mode: 'parallel' })
const half = walks.length >> 1
for (const [part, some] of [walks.slice(0, half), walks.slice(half)].entries())
  test(`in every theme, language and text size no screen scrolls sideways, cuts off text, has small or overlapping targets, faint text or fails axe (${part + 1} of 2)`, async ({
    look,
  }) => {
    test.setTimeout(1_800_000)
    const page = await look()
    await begin(page)
    for (const walk of some)
      await walk(page, (screen) =>
        eachLook(page, async (look) => {
          if (!unmeasured.includes(look)) await measureIn(page, screen, look)
        }),
      )
  })

import { expect, type Page } from '@playwright/test'
import { axeFaults, layoutFaults } from './faults.ts'
import { lookTest as test } from './kioskTest.ts'
import { eachLook } from './look.ts'
import { begin } from './touch.ts'
import { walks } from './walk/walk.ts'

/**
 * What of axe a larger text or another language may bring; the contrast of every theme is measured more strictly here,
 * and `npm run pictures` tries every rule in every look.
 */
const ofLooks = [
  'scrollable-region-focusable',
  'html-lang-valid',
  'valid-lang',
  'label-content-name-mismatch',
]

/** Left to `npm run pictures`: their theme is measured in the other language, their language in the other themes. */
const unmeasured = ['standard, English', 'dark, large']

async function measureIn(page: Page, screen: string, look: string): Promise<void> {
  const where = `${screen}, ${look}`
  expect(await layoutFaults(page), where).toEqual([])
  expect(await axeFaults(page, look === 'standard' ? undefined : ofLooks), `${where}, axe`).toEqual([])
  // The smallest and the largest text lie down as well; what fits there fits between.
  if (look.startsWith('dark')) return
  await page.setViewportSize({ width: 1920, height: 1080 })
  // What is laid out by measured sizes, as the map is, is drawn again in the next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect(await layoutFaults(page), `${where}, landscape`).toEqual([])
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

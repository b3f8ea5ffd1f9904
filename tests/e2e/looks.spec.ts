import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './kioskTest.ts'
import { eachLook } from './look.ts'
import { faint, overflowing, overlapping, sideways, smallTargets } from './measure.ts'
import { begin } from './touch.ts'
import { walk } from './walk/walk.ts'

async function measure(page: Page, where: string): Promise<void> {
  expect(await sideways(page), `${where} scrolls sideways`).toBeLessThanOrEqual(0)
  expect(await smallTargets(page), `${where} has small targets`).toEqual([])
  expect(await overflowing(page), `${where} has text that is cut off`).toEqual([])
  expect(await overlapping(page), `${where} has targets that lie on each other`).toEqual([])
  expect(await faint(page), `${where} has faint text`).toEqual([])
}

async function checkAccess(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    `${where} against axe`,
  ).toEqual([])
}

/** Seen in `npm run pictures`: their theme is measured in the other language, their language in the other themes. */
const unmeasured = ['standard, English', 'dark, large']

test('in every theme, language and text size no screen scrolls sideways, cuts off text, has small or overlapping targets, faint text or fails axe', async ({
  open,
}) => {
  test.setTimeout(900_000)
  const { page } = await open()
  await begin(page)
  await walk(page, (screen) =>
    eachLook(page, async (look) => {
      if (unmeasured.includes(look)) return
      await measure(page, `${screen}, ${look}`)
      await checkAccess(page, `${screen}, ${look}`)
      // The smallest and the largest text lie down as well; what fits there fits between.
      if (look.startsWith('dark')) return
      await page.setViewportSize({ width: 1920, height: 1080 })
      // What is laid out by measured sizes, as the map is, is drawn again in the next frame.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      )
      await measure(page, `${screen}, ${look}, landscape`)
      await page.setViewportSize({ width: 1080, height: 1920 })
    }),
  )
})

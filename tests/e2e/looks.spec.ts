import { expect, type Page } from '@playwright/test'
import { axeFaults, layoutFaults } from './faults.ts'
import { lookTest as test } from './kioskTest.ts'
import { bothLooks } from './look.ts'
import { begin } from './touch.ts'
import { walks } from './walk/walk.ts'

/** `npm run pictures` does the same in every look. */
async function measureIn(page: Page, where: string): Promise<void> {
  expect(await layoutFaults(page), where).toEqual([])
  expect(await axeFaults(page), `${where}, axe`).toEqual([])
  await page.setViewportSize({ width: 1920, height: 1080 })
  expect(await layoutFaults(page), `${where}, landscape`).toEqual([])
  await page.setViewportSize({ width: 1080, height: 1920 })
}

// Whichever worker is free takes the next.
test.describe.configure({ mode: 'parallel' })
for (const walk of walks)
  test(`standing and lying, small or large, no screen scrolls sideways, cuts off text, has small or overlapping targets, faint text or fails axe: ${walk.name}`, async ({
    look,
  }) => {
    test.setTimeout(1_800_000)
    const page = await look()
    await begin(page)
    await walk(page, (screen) => bothLooks(page, (look) => measureIn(page, `${screen}, ${look}`)))
  })

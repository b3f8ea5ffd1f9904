import type { Locator, Page } from '@playwright/test'
import { eachLook } from '../e2e/look.ts'

/** Takes a picture of a page as it stands, and says what is wrong with it. */
export type Look = (name: string, of: Page) => Promise<void>

/** Looks at the screen that stands now in several looks; `part` is what to bring into view of a screen that is longer. */
export type See = (screen: string, part?: Locator) => Promise<void>

/** Looks at what this page shows, in all six looks or in those given. */
export const seeing =
  (page: Page, look: Look, looks = eachLook): See =>
  (screen, part) =>
    looks(page, async (name) => {
      await part?.evaluate((element) => element.scrollIntoView({ block: 'start' }))
      await look(`${screen}, ${name}`, page)
    })

/** The last part of a screen, whatever it is. */
export const endOf = (page: Page): Locator => page.locator('.screen-content > :last-child')

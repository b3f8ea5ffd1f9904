import type { Browser, Page } from '@playwright/test'
import { sections } from '../../sync/centre/desk/sections.ts'
import { atDesk } from '../e2e/desk.ts'
import type { Site } from '../support/site.ts'

const widths = { telephone: 390, computer: 1280 }
const languages = ['zh-CN', 'en'] as const

/** Further pages that have a form or a table of their own. */
const further = [
  '/desk/accounts/new',
  '/desk/content/new',
  '/desk/content/new/news',
  '/desk/content/new/institution',
  '/desk/password',
]

/** Takes the pages of the desk as its first account sees them, on a telephone and on a computer, in both languages. */
export async function eachDeskPage(
  browser: Browser,
  site: Site,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const { pages, end } = await atDesk(browser, site)
  const request = await pages.locator('.inbox a').first().getAttribute('href')
  const paths = [...sections.map(({ href }) => href), ...further, ...(request ? [request] : [])]
  for (const language of languages) {
    await pages.goto(new URL(`/desk/language/${language}`, site.centreUrl).href)
    for (const path of paths) {
      await pages.goto(new URL(path, site.centreUrl).href)
      for (const [device, width] of Object.entries(widths)) {
        await pages.setViewportSize({ width, height: 900 })
        const name = path === request ? '/request' : path
        await take(pages, `desk${name.replaceAll('/', ' ').replace(' desk', '')}, ${device}, ${language}`)
      }
    }
  }
  await end()
}

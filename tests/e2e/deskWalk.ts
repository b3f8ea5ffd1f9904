import type { Page } from '@playwright/test'
import { sections } from '../../sync/centre/desk/sections.ts'
import { overflowing, sideways, smallTargets } from './measure.ts'

/** How wide the screens are on which staff look at the desk, CSS pixels. */
const widths = { telephone: 390, computer: 1280 }
export type Device = keyof typeof widths
export const devices = Object.keys(widths) as Device[]
export const deskLanguages = ['zh-CN', 'en'] as const

/** Further pages that have a form or a table of their own. */
const further = [
  '/desk/accounts/new',
  '/desk/content/new',
  '/desk/content/new/news',
  '/desk/content/new/law',
  '/desk/content/new/institution',
  '/desk/content/new/penalty',
  '/desk/content/find',
  '/desk/password',
]

/** What the lists lead to: the first of each kind that there is. */
const first = {
  request: '.inbox a',
  item: 'a[href*="/desk/content/items/"]',
  account: 'a[href*="/desk/accounts/"]:not([href$="/new"])',
  erasing: 'a[href*="/desk/records/erase/"]',
}

type See = (name: string, device: Device) => Promise<void>

/** Goes through the pages of the desk, as whoever is signed in sees them, and `more` by their names, on these devices. */
export async function walkDesk(
  pages: Page,
  on: readonly Device[],
  see: See,
  more: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const named = new Map<string, string>()
  for (const { href } of sections) {
    await pages.goto(new URL(href, pages.url()).href)
    named.set(href, href)
    for (const [name, link] of Object.entries(first)) {
      const found = pages.locator(link).first()
      if ((await found.count()) > 0) named.set((await found.getAttribute('href')) ?? '', `/desk/${name}`)
    }
  }
  for (const path of further) named.set(path, path)
  for (const [name, path] of more) named.set(path, `/${name}`)
  for (const [path, name] of named) {
    await pages.goto(new URL(path, pages.url()).href)
    await seeOn(pages, on, name.slice(1).replaceAll('/', ' '), see)
  }
}

/** Looks at the page that stands on these devices. */
export async function seeOn(pages: Page, on: readonly Device[], name: string, see: See): Promise<void> {
  for (const device of on) {
    await pages.setViewportSize({ width: widths[device], height: 900 })
    await see(`${name}, ${device}`, device)
  }
}

/** What a finger needs on a telephone, CSS pixels; links within text are not meant. */
const fingertip = 44

/** What is wrong with the layout of a page of the desk as it stands; empty where nothing is. */
export async function deskFaults(pages: Page, device: Device): Promise<string[]> {
  const fields = 'button, main input:not(label input, [type=hidden]), select, textarea, label:has(input)'
  return [
    ...((await sideways(pages)) > 0 ? ['scrolls sideways'] : []),
    ...(await overflowing(pages)).map((where) => `text cut off: ${where}`),
    ...(device === 'telephone' ? await smallTargets(pages, fingertip, fields) : []).map(
      (where) => `small: ${where}`,
    ),
  ]
}

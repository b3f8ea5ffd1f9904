import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { readableContent } from '../../sync/pull/foundContent.ts'
import { launchChromium } from '../support/chromium.ts'
import { type ReadyRelease, readyRelease } from '../support/readyRelease.ts'
import { createSite, type Site } from '../support/site.ts'
import {
  type BrowserHost,
  type HostName,
  type OpenKiosk,
  openKiosk,
  openPage,
  startBrowserHost,
} from './hosts.ts'
import { touchShadeAway } from './touch.ts'

type Fixtures = {
  host: HostName
  /** Seconds until the kiosk shades what was typed and asks whether somebody is there; null for those it comes with. */
  patience: number | null
  /** Whether the kiosk looks for releases as seldom as one that is set up does (Codes, Art. 14). */
  asDelivered: boolean
  /** Whether the centre runs when a test begins. */
  centre: boolean
  /** A bureau of this test's own: releases, a centre, a provisioned kiosk. */
  site: Site
  /** Opens the kiosk of the site over the host under test. */
  open: () => Promise<OpenKiosk>
  /** The staff's browser, away from the kiosk. */
  staff: Browser
}

/** Waits until the kiosk of the site has this release. */
export const pulled = ({ kioskDir }: Site, version: number): Promise<void> =>
  expect.poll(() => readableContent(kioskDir)[0]?.version, { timeout: 60_000 }).toBe(version)

export const test = base.extend<Fixtures, { chromium: Browser; ready: ReadyRelease }>({
  host: ['browser host', { option: true }],
  // Nobody has walked away while a test looks at the desk, however long that takes.
  patience: [1800, { option: true }],
  asDelivered: [false, { option: true }],
  centre: [true, { option: true }],
  chromium: [
    async ({ browserName: _ }, use) => {
      const browser = await launchChromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  // Published and pulled once for many specs; those about releases publish the next one themselves.
  ready: [
    async ({ browserName: _ }, use) => {
      const ready = await readyRelease()
      await use(ready)
      await ready.close()
    },
    { scope: 'worker' },
  ],
  staff: async ({ chromium }, use) => use(chromium),
  site: async ({ ready, patience, asDelivered, centre }, use) => {
    const site = await createSite({ ready, patience, asDelivered })
    if (centre) await site.startCentre()
    await use(site)
    await site.close()
  },
  open: async ({ chromium, host, site }, use) => {
    const opened: OpenKiosk[] = []
    await use(async () => {
      const kiosk = await openKiosk(host, chromium, site.kioskDir)
      opened.push(kiosk)
      await touchShadeAway(kiosk.page)
      return kiosk
    })
    await opened.at(-1)?.close()
  },
})

/**
 * For what leaves the kiosk as it was: one browser host for all of a worker, and of it a page for each test, which is
 * all that a session leaves its traces in.
 */
export const lookTest = test.extend<{ look: () => Promise<Page> }, { shown: BrowserHost }>({
  shown: [
    async ({ ready }, use) => {
      const site = await createSite({ ready })
      await site.startCentre()
      const host = await startBrowserHost(site.kioskDir)
      await use(host)
      await host.close()
      await site.close()
    },
    // Counted to whichever test of the worker comes first.
    { scope: 'worker', timeout: 120_000 },
  ],
  look: async ({ chromium, shown }, use) => {
    const pages: Page[] = []
    await use(async () => {
      const page = await openPage(chromium, shown)
      pages.push(page)
      await touchShadeAway(page)
      return page
    })
    for (const page of pages) await page.context().close()
  },
})

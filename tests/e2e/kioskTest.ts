import { type Browser, test as base } from '@playwright/test'
import { launchChromium } from '../support/chromium.ts'
import { type ReadyRelease, readyRelease } from '../support/readyRelease.ts'
import { createSite, type Site } from '../support/site.ts'
import { type HostName, type OpenKiosk, openKiosk } from './hosts.ts'

type Fixtures = {
  host: HostName
  /** A bureau of this test's own: releases, a centre that is running, a provisioned kiosk. */
  site: Site
  /** Opens the kiosk of the site over the host under test. */
  open: () => Promise<OpenKiosk>
  /** The staff's browser, away from the kiosk. */
  staff: Browser
}

export const test = base.extend<Fixtures, { chromium: Browser; ready: ReadyRelease }>({
  host: ['browser host', { option: true }],
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
  site: async ({ ready }, use) => {
    const site = await createSite({ ready })
    await site.startCentre()
    await use(site)
    await site.close()
  },
  open: async ({ chromium, host, site }, use) => {
    const opened: OpenKiosk[] = []
    await use(async () => {
      const kiosk = await openKiosk(host, chromium, site.kioskDir)
      opened.push(kiosk)
      // A person would touch the shade away; access.spec.ts looks at it.
      await kiosk.page.addLocatorHandler(kiosk.page.locator('.shade'), (shade) => shade.tap())
      return kiosk
    })
    await opened.at(-1)?.close()
  },
})

import { openKiosk } from '../e2e/hosts.ts'
import { launchChromium } from '../support/chromium.ts'
import { heldByPage, hostMemory, session } from '../support/leak.ts'
import { createSite } from '../support/site.ts'
import { megabytes, print } from './figures.ts'

/** Sessions before the first measurement: what is kept once for all is kept by then. */
const warm = 5

/** What page and host hold after `sessions` sessions, and after each tenth of them. */
export async function benchLeak(sessions: number): Promise<void> {
  const browser = await launchChromium()
  const site = await createSite()
  await site.startCentre()
  const kiosk = await openKiosk('browser host', browser, site.kioskDir)
  try {
    const { page } = kiosk
    const protocol = await page.context().newCDPSession(page)
    const every = Math.max(warm, Math.round(sessions / 10))
    for (let done = 1; done <= sessions; done++) {
      await session(page)
      if (done !== warm && done % every !== 0 && done !== sessions) continue
      const { heap, nodes, listeners } = await heldByPage(protocol)
      print(
        `held after ${done} sessions`,
        `page ${megabytes(heap)}, ${nodes} nodes, ${listeners} listeners; host ${megabytes(hostMemory())}`,
      )
    }
  } finally {
    await kiosk.close()
    await site.close()
    await browser.close()
  }
}

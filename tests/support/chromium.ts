import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import packaged from '@sparticuz/chromium'

/** The kiosk's screen: portrait, touched. */
export const kioskScreen = { viewport: { width: 1080, height: 1920 }, hasTouch: true } as const

/** A real Chromium: on Linux x64 the one that comes as a package, elsewhere Playwright's own where it is installed. */
export const launchChromium = async (): Promise<Browser> => {
  const own = chromium.executablePath()
  const executablePath = existsSync(own) ? own : await packaged.executablePath()
  // Chromium refuses to run as root with its sandbox, as in a container.
  return chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-dev-shm-usage'],
  })
}

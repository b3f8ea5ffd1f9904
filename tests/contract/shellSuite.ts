import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Double, startDouble } from '../double/run.ts'
import { launchChromium } from '../support/chromium.ts'

/** What the shell must do by itself: over an empty folder its host cannot start, and the page must stand all the same. */
export const shellSuite = (): void => {
  describe('Electron shell', () => {
    let folder: string
    let browser: Browser
    let double: Double
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'shell-'))
      browser = await launchChromium()
      double = await startDouble(browser, folder)
    })
    afterAll(async () => {
      await double.close()
      await browser.close()
      await rm(folder, { recursive: true })
    })

    test('the window is sandboxed, isolated and without developer tools', () => {
      expect(double.preferences).toEqual({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
      })
    })

    test.runIf(process.platform === 'linux')('Chromium is told to ask the machine for its voices', () => {
      expect(double.switches).toEqual(['enable-speech-dispatcher'])
    })

    test('the page has the kiosk and nothing else of the shell', async () => {
      const seen = await double.page.evaluate(() => ({
        kiosk: Object.keys(window.kiosk ?? {}).sort(),
        node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
      }))
      expect(seen).toEqual({ kiosk: ['call', 'on'], node: [] })
    })

    test('a host that cannot start is said, and the page stays', async () => {
      const answer = await double.page.evaluate(() => window.kiosk?.call('status.get', {}))
      expect(answer).toMatchObject({ ok: false, code: 'host-unavailable' })
    })

    test('script that is not a file of the page does not run', async () => {
      const ran = await double.page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.injected = true'
        document.head.append(script)
        return 'injected' in window
      })
      expect(ran).toBe(false)
    })

    test('the page cannot leave, open a window, embed a page or reach the network', async () => {
      const { page } = double
      const before = page.url()
      await page.evaluate(() => {
        const frame = document.createElement('iframe')
        frame.src = 'https://kiosk.example/'
        document.body.append(frame)
      })
      const failed = await page.evaluate(() => fetch('https://kiosk.example/').then(() => null, String))
      expect(failed).toContain('TypeError')
      const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('leave'))
      await page.evaluate(() => location.assign('https://kiosk.example/leave'))
      await refused
      const popup = page.waitForEvent('popup')
      await page.evaluate(() => void window.open('https://kiosk.example/'))
      const opened = await popup
      if (!opened.isClosed()) await opened.waitForEvent('close')
      expect(page.url()).toBe(before)
      expect(double.foreign).toEqual([])
    })

    test('permissions and downloads are refused', async () => {
      for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read'])
        expect(await double.ask({ ask: 'permission', permission })).toBe(false)
      expect(await double.ask({ ask: 'download' })).toBe(true)
    })

    test('a call from a frame that is not the page is refused before it reaches the host', async () => {
      for (const from of [
        { frameUrl: 'https://kiosk.example/', isMainFrame: true },
        { frameUrl: 'app://kiosk/', isMainFrame: false },
        { frameUrl: 'app://kiosk.example/', isMainFrame: true },
        { frameUrl: 'app://kiosk/other.html', isMainFrame: true },
      ])
        expect(
          await double.ask({ ask: 'invoke', channel: 'kiosk.call', args: ['status.get', {}], ...from }),
        ).toEqual({ ok: false, code: 'invalid-input' })
    })

    test('only files of the page are served, and only under its own name', async () => {
      const status = async (url: string, method = 'GET') =>
        ((await double.ask({ ask: 'request', url, method })) as { status: number }).status
      expect(await status('app://kiosk/')).toBe(200)
      expect(await status('app://kiosk/..%2fshell%2fmain.js')).toBe(404)
      expect(await status('app://kiosk/%2e%2e/shell/main.js')).toBe(404)
      expect(await status('app://other/')).toBe(403)
      expect(await status('app://kiosk/', 'POST')).toBe(403)
    })

    test('the page may load itself again', async () => {
      await double.page.evaluate(() => Object.assign(window, { mark: 1 }))
      const loaded = double.page.waitForEvent('load')
      await double.page.evaluate(() => location.reload())
      await loaded
      expect(await double.page.evaluate(() => 'mark' in window)).toBe(false)
    })

    test('a page that hangs is ended and loaded again', async () => {
      const hung = double.page
      await double.ask({ ask: 'hang' })
      await expect.poll(() => double.page !== hung, { timeout: 10_000 }).toBe(true)
      await double.page.waitForFunction(() => 'kiosk' in window)
    })
  })
}

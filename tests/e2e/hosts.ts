import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Browser, expect, type Page } from '@playwright/test'
import { startDouble } from '../double/run.ts'
import { kioskScreen } from '../support/chromium.ts'
import { killTree } from '../support/processTree.ts'
import { project, startProgram } from '../support/site.ts'
import { steadyHand } from '../support/steadyHand.ts'

export type HostName = 'browser host' | 'Electron double' | 'Electron'
export type OpenKiosk = {
  page: Page
  /** The slips that were printed, as HTML; only the double tells. */
  printed?: string[]
  kill(): Promise<void>
  close(): Promise<void>
}

/** Electron's binary where it has been downloaded and a display can show its window. */
function electronBinary(): string | null {
  const pathFile = join(project, 'node_modules/electron/path.txt')
  if (!existsSync(pathFile) || (process.platform === 'linux' && !process.env.DISPLAY)) return null
  const binary = join(project, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

/** The hosts that can run here: the same specs run over each. */
export const hostsHere: HostName[] = [
  'browser host',
  'Electron double',
  ...(electronBinary() ? (['Electron'] as const) : []),
]

/** Opens the kiosk of a folder and resolves when its page stands. */
export async function openKiosk(host: HostName, browser: Browser, kioskDir: string): Promise<OpenKiosk> {
  if (host === 'browser host') return openBrowserHost(browser, kioskDir)
  if (host === 'Electron double') return openDouble(browser, kioskDir)
  return openElectron(kioskDir)
}

export type BrowserHost = { url: string; kill(): Promise<void>; close(): Promise<void> }

/** Starts the browser host on a folder; any number of pages may look at it. */
export async function startBrowserHost(kioskDir: string): Promise<BrowserHost> {
  const { child, line } = await startProgram('electron/browser/main.ts', ['--data', kioskDir])
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url: line.replace(/^.*ready /, ''),
    async kill() {
      if (child.pid) killTree(child.pid)
      await gone
    },
    async close() {
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** A page of a browser host, in a browser context of its own, as everything of it is new to whoever comes. */
export async function openPage(browser: Browser, { url }: Pick<BrowserHost, 'url'>): Promise<Page> {
  const context = await browser.newContext(kioskScreen)
  await steadyHand(context)
  const page = await context.newPage()
  await page.goto(url)
  return page
}

async function openBrowserHost(browser: Browser, kioskDir: string): Promise<OpenKiosk> {
  const host = await startBrowserHost(kioskDir)
  const page = await openPage(browser, host)
  return {
    page,
    async kill() {
      await host.kill()
      await page.context().close()
    },
    async close() {
      await host.close()
      await page.context().close()
    },
  }
}

/** Waits until the shell's host has a release active; the browser host says so itself. */
async function contentActive(page: Page): Promise<void> {
  const active = () =>
    page.evaluate(async () => {
      const status = await window.kiosk?.call('status.get', {})
      return status?.ok === true && status.value.content !== null
    })
  await expect.poll(active, { timeout: 60_000 }).toBe(true)
}

async function openDouble(browser: Browser, kioskDir: string): Promise<OpenKiosk> {
  const { page, printed, shell, close } = await startDouble(browser, kioskDir)
  await contentActive(page)
  return {
    page,
    printed,
    async kill() {
      const gone = new Promise((resolve) => shell.once('exit', resolve))
      if (shell.pid) killTree(shell.pid)
      await gone
      await page.context().close()
    },
    close,
  }
}

async function openElectron(kioskDir: string): Promise<OpenKiosk> {
  const app = await _electron.launch({
    executablePath: electronBinary() ?? '',
    args: [join(project, 'dist/shell/main.js'), '--data', kioskDir],
  })
  const page = await app.firstWindow()
  await contentActive(page)
  return {
    page,
    async kill() {
      const child = app.process()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      if (child.pid) killTree(child.pid)
      await gone
    },
    close: () => app.close(),
  }
}

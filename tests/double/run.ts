import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page, Route } from '@playwright/test'
import { kioskScreen } from '../support/chromium.ts'
import { invokeBinding, preloadScript, receiveFunction } from './preloadScript.ts'
import type { FromShell, PageResponse, Question } from './wire.ts'

const project = join(import.meta.dirname, '../..')
/** A secure host in place of the scheme only Electron can serve. */
const pageOrigin = 'https://kiosk.app/'
const schemeOrigin = 'app://kiosk/'
const toScheme = (url: string): string => url.replace(pageOrigin, schemeOrigin)
const toPage = (url: string): string => url.replace(schemeOrigin, pageOrigin)

export type Double = {
  page: Page
  /** The shell's process, as Electron's main process would be. */
  shell: ChildProcess
  preferences: Record<string, unknown>
  /** Every request that left the page's own origin; each was refused. */
  foreign: string[]
  ask(question: Question): Promise<unknown>
  close(): Promise<void>
}

/** Starts the built shell over the double on a kiosk folder, and resolves when its page has loaded. */
export const startDouble = async (browser: Browser, kioskDir: string): Promise<Double> => {
  const shell = fork(join(project, 'dist/shell/main.js'), ['--data', kioskDir], {
    execArgv: ['--import', join(import.meta.dirname, 'register.ts')],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const context = await browser.newContext({ ...kioskScreen, acceptDownloads: false })
  const asked = new Map<number, PromiseWithResolvers<unknown>>()
  const foreign: string[] = []
  let nextId = 0
  let loading: string | null = null

  const ask = (question: Question): Promise<unknown> => {
    const waiting = Promise.withResolvers<unknown>()
    asked.set(nextId, waiting)
    shell.send({ id: nextId++, ...question })
    return waiting.promise
  }

  const answerRoute = async (page: Page, route: Route): Promise<void> => {
    const request = route.request()
    const url = request.url()
    if (request.isNavigationRequest()) {
      const isMainFrame = request.frame() === page.mainFrame()
      const byShell = isMainFrame && url === loading
      if (!byShell && (await ask({ ask: 'navigate', url: toScheme(url), isMainFrame }))) {
        await route.abort('aborted')
        return
      }
      loading = null
    }
    if (!url.startsWith(pageOrigin)) {
      foreign.push(url)
      await route.abort('blockedbyclient')
      return
    }
    const response = (await ask({
      ask: 'request',
      url: toScheme(url),
      method: request.method(),
    })) as PageResponse
    await route.fulfill({ ...response, body: Buffer.from(response.body) })
  }

  const openPage = async (context: BrowserContext, preload: string): Promise<Page> => {
    const page = await context.newPage()
    await page.exposeBinding(invokeBinding, ({ frame }, channel: string, args: unknown[]) =>
      ask({
        ask: 'invoke',
        channel,
        args,
        frameUrl: toScheme(frame.url()),
        isMainFrame: frame === page.mainFrame(),
      }),
    )
    await page.addInitScript({ content: preloadScript(preload) })
    await page.route('**/*', (route) => answerRoute(page, route))
    page.on('popup', async (popup) => {
      if ((await ask({ ask: 'open-window', url: popup.url() })) === 'deny') await popup.close()
    })
    page.on('crash', () => void ask({ ask: 'gone' }))
    return page
  }

  let window: Promise<{ page: Page; preferences: Record<string, unknown> }> | null = null
  const loaded = Promise.withResolvers<void>()
  shell.on('message', async (message: FromShell) => {
    if (message.type === 'answer') {
      const waiting = asked.get(message.id)
      asked.delete(message.id)
      if (message.error === undefined) waiting?.resolve(message.value)
      else waiting?.reject(new Error(message.error))
      return
    }
    if (message.type === 'open') {
      const { preload, preferences } = message
      window = openPage(context, preload).then((page) => ({ page, preferences }))
      return
    }
    const page = (await window)?.page
    if (message.type === 'load') {
      loading = toPage(message.url)
      await page?.goto(loading)
      loaded.resolve()
    }
    // As in Electron, what is sent while the page is between two documents is lost.
    if (message.type === 'send')
      await page
        ?.evaluate(
          ([name, channel, args]) =>
            (window as unknown as Record<string, (...all: unknown[]) => void>)[name]?.(channel, args),
          [receiveFunction, message.channel, message.args] as const,
        )
        .catch((error: Error) => {
          if (!page.isClosed() && !/navigation|destroyed/.test(error.message)) throw error
        })
  })
  shell.once('exit', (code) => loaded.reject(new Error(`the shell ended (${code}) before its page loaded`)))
  await loaded.promise
  const opened = await (window as Promise<{ page: Page; preferences: Record<string, unknown> }> | null)
  if (!opened) throw new Error('the shell loaded a page without a window')

  return {
    ...opened,
    shell,
    foreign,
    ask,
    close: async () => {
      const gone = shell.exitCode === null && shell.signalCode === null ? once(shell, 'exit') : null
      shell.kill('SIGTERM')
      await gone
      await context.close()
    },
  }
}

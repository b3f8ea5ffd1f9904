import type { BrowserContext, Page, Route } from '@playwright/test'
import { invokeBinding, preloadScript, receiveFunction } from './preloadScript.ts'
import type { PageResponse, Question } from './wire.ts'

/** A secure host in place of the scheme only Electron can serve. */
const pageOrigin = 'https://kiosk.app/'
const schemeOrigin = 'app://kiosk/'
const toScheme = (url: string): string => url.replace(pageOrigin, schemeOrigin)

export type WindowPage = {
  page: Page
  load(url: string): Promise<void>
  send(channel: string, args: unknown[]): Promise<void>
}

/** The page that plays the shell's window: what it fetches, calls and tries goes to the shell with `ask`. */
export const openWindowPage = async (
  context: BrowserContext,
  /** Null for a window that has none. */
  preload: string | null,
  ask: (question: Question) => Promise<unknown>,
  foreign: string[],
): Promise<WindowPage> => {
  const page = await context.newPage()
  let loading: string | null = null

  const mayNavigate = async (url: string, isMainFrame: boolean): Promise<boolean> => {
    if (isMainFrame && url === loading) {
      loading = null
      return true
    }
    return !(await ask({ ask: 'navigate', url: toScheme(url), isMainFrame }))
  }
  const answer = async (route: Route): Promise<void> => {
    const request = route.request()
    const url = request.url()
    if (request.isNavigationRequest() && !(await mayNavigate(url, request.frame() === page.mainFrame()))) {
      await route.abort('aborted')
      return
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
    }).catch(() => null)) as PageResponse | null
    // The page outlives a shell that is killed for as long as it takes to close it.
    if (!response) return route.abort('connectionrefused')
    await route.fulfill({ ...response, body: Buffer.from(response.body) })
  }

  if (preload !== null) {
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
  }
  await page.route('**/*', answer)
  page.on('popup', async (popup) => {
    if ((await ask({ ask: 'open-window', url: popup.url() })) === 'deny') await popup.close()
  })

  return {
    page,
    load: async (url) => {
      loading = url.replace(schemeOrigin, pageOrigin)
      // A window may be closed while it loads; then there is nothing left to load into.
      await page.goto(loading).catch((error: unknown) => {
        if (!page.isClosed()) throw error
      })
    },
    send: (channel, args) =>
      page
        .evaluate(
          ([name, channel, args]) =>
            (window as unknown as Record<string, (...all: unknown[]) => void>)[name]?.(channel, args),
          [receiveFunction, channel, args] as const,
        )
        .catch((error: Error) => {
          // As in Electron, what is sent to a page between two documents, crashed or closed is lost.
          if (!/navigation|destroyed|closed|crashed/.test(error.message)) throw error
        }),
  }
}

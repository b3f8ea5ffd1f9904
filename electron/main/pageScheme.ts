import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { protocol } from 'electron'
import type { Slip } from '../../shared/contract/printing.ts'
import { createPage } from '../bridge/page.ts'
import { readBelow } from '../bridge/readBelow.ts'
import { slipHtml } from './printing/slipHtml.ts'

const scheme = 'app'
const host = 'kiosk'
export const pageUrl = `${scheme}://${host}/`

/** Must run before the app is ready. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

/** Slips that are being laid out, by the path they are served under. */
const slips = new Map<string, Slip>()

/** Gives a slip an address a window of the shell can load it from, until it is forgotten. */
export const layOut = (slip: Slip): { url: string; forget(): void } => {
  const path = `/slip-${randomUUID()}.html`
  slips.set(path, slip)
  return { url: new URL(path, pageUrl).href, forget: () => void slips.delete(path) }
}

/** Serves the built page under `app://kiosk/`, and nothing under any other name of the scheme. */
export const servePage = (): void => {
  const page = createPage({
    read: readBelow(join(import.meta.dirname, '../page')),
    nonce: randomBytes(16).toString('base64'),
    connect: [],
  })
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    if (url.host !== host || request.method !== 'GET') return new Response(null, { status: 403 })
    const slip = slips.get(url.pathname)
    const { status, headers, body } = await page(slip ? '/slip.html' : url.pathname)
    return new Response(slip ? slipHtml(new TextDecoder().decode(body), slip) : body, { status, headers })
  })
}

export const isStartPage = (url: string): boolean => url.split(/[?#]/)[0] === pageUrl

/** Whether a frame is the window's own and shows the kiosk's page: only what that sends is listened to. */
export const isOurPage = (frame: { url: string; parent: unknown } | null): boolean =>
  frame !== null && frame.parent === null && isStartPage(frame.url)

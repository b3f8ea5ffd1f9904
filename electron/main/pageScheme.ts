import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { protocol } from 'electron'
import { createPage } from '../bridge/page.ts'
import { readBelow } from '../bridge/readBelow.ts'

const scheme = 'app'
const host = 'kiosk'
export const pageUrl = `${scheme}://${host}/`

/** Must run before the app is ready. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

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
    const { status, headers, body } = await page(url.pathname)
    return new Response(body, { status, headers })
  })
}

export const isStartPage = (url: string): boolean => url.split(/[?#]/)[0] === pageUrl

/** Whether a frame is the window's own and shows the kiosk's page: only what that sends is listened to. */
export const isOurPage = (frame: { url: string; parent: unknown } | null): boolean =>
  frame !== null && frame.parent === null && isStartPage(frame.url)

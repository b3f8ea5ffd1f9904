import { once } from 'node:events'
import { request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type BrowserHost, startServer } from './server.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const listeners = new Set<(event: string, payload: unknown) => void>()
let server: BrowserHost
let port: number

beforeEach(async () => {
  server = await startServer({
    port: 0,
    log: quiet,
    read: async (path) => (path === 'index.html' ? new TextEncoder().encode('<p>示例</p>') : null),
    door: {
      call: async (method, input) => ({ ok: true, value: { method, input } }),
      onEvent: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  })
  port = Number(new URL(server.url).port)
})
afterEach(() => server.close())

/** A request with headers a browser would not let a page choose. */
const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const sent = request({ host: '127.0.0.1', port, path, headers, method })
  sent.end()
  const [response] = await once(sent, 'response')
  response.resume()
  return { status: response.statusCode as number, headers: response.headers }
}

const cookieOf = async (): Promise<string> => (await get('/')).headers['set-cookie'][0].split(';')[0]

type Dial = { host?: string; origin?: string; cookie?: string; path?: string }

/** The open bridge, or the status with which it was refused. */
const dial = async ({ host, origin, cookie, path = '/bridge' }: Dial): Promise<WebSocket | number> => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    headers: { ...(host ? { host } : {}), ...(origin ? { origin } : {}), ...(cookie ? { cookie } : {}) },
  })
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket))
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    socket.on('error', reject)
  })
}

test('the page goes out under the policy, with a cookie no script can read', async () => {
  const { status, headers } = await get('/')
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${port}`)
  expect(headers['set-cookie'][0]).toMatch(/^kiosk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
})

test('a foreign host name and any method but GET are refused; an unknown file is not found', async () => {
  expect((await get('/', { host: `kiosk.example:${port}` })).status).toBe(403)
  expect((await get('/', { host: '127.0.0.1' })).status).toBe(403)
  expect((await get('/', {}, 'POST')).status).toBe(403)
  expect((await get('/nothing.js')).status).toBe(404)
  expect((await get('/../package.json')).status).toBe(404)
})

test('the bridge opens only for our page: host, origin and token all right', async () => {
  const cookie = await cookieOf()
  const origin = `http://127.0.0.1:${port}`
  expect(await dial({ cookie })).toBe(403)
  expect(await dial({ origin })).toBe(403)
  expect(await dial({ origin: 'http://kiosk.example', cookie })).toBe(403)
  expect(await dial({ origin: `http://localhost:${port}`, cookie })).toBe(403)
  expect(await dial({ host: `kiosk.example:${port}`, origin: `http://kiosk.example:${port}`, cookie })).toBe(
    403,
  )
  expect(await dial({ origin, cookie: `${cookie.slice(0, -3)}AAA` })).toBe(403)
  expect(await dial({ origin, cookie: `${cookie}AAAA` })).toBe(403)
  expect(await dial({ origin, cookie, path: '/bridge2' })).toBe(403)
  expect(await dial({ origin, cookie })).toBeInstanceOf(WebSocket)
  const named = { host: `localhost:${port}`, origin: `http://localhost:${port}`, cookie }
  expect(await dial(named)).toBeInstanceOf(WebSocket)
})

const open = async (): Promise<WebSocket> => {
  const socket = await dial({ origin: `http://127.0.0.1:${port}`, cookie: await cookieOf() })
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`)
  return socket
}

test('calls are answered and events arrive', async () => {
  const socket = await open()
  socket.send('not JSON')
  socket.send(JSON.stringify({ type: 'call', id: 3, method: 'status.get', input: {} }))
  const [answer] = await once(socket, 'message')
  expect(JSON.parse(String(answer))).toEqual({
    type: 'answer',
    id: 3,
    answer: { ok: true, value: { method: 'status.get', input: {} } },
  })
  const heard = once(socket, 'message')
  for (const listener of listeners) listener('content.changed', { version: 4 })
  expect(JSON.parse(String((await heard)[0]))).toMatchObject({ event: 'content.changed' })
})

test('a connection that ends stops listening, and a message over the cap ends it', async () => {
  const socket = await open()
  expect(listeners.size).toBe(1)
  socket.send('x'.repeat(70_000))
  const [code] = await once(socket, 'close')
  expect(code).toBe(1009)
  await expect.poll(() => listeners.size).toBe(0)
})

test('a port in use is said by the system error', async () => {
  const second = startServer({
    port,
    log: quiet,
    read: async () => null,
    door: { call: async () => null, onEvent: () => () => {} },
  })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

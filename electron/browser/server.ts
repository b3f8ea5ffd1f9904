import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Channel, Door } from '../bridge/channel.ts'
import type { Log } from '../bridge/log.ts'
import { createPage } from '../bridge/page.ts'
import { serve } from '../bridge/serve.ts'
import { createGate } from './gate.ts'

/** Larger than any call of the contract; what exceeds it closes the connection. */
const messageCap = 64 * 1024

const socketChannel = (socket: WebSocket, log: Log): Channel => ({
  post: (message) => socket.send(JSON.stringify(message)),
  onMessage: (listener) =>
    void socket.on('message', (data) => {
      let message: unknown
      try {
        message = JSON.parse(data.toString())
      } catch {
        log.warn('bridge message that is not JSON')
        return
      }
      listener(message)
    }),
})

export type BrowserHost = { url: string; close(): Promise<void> }

/**
 * Serves the page and its bridge (`/bridge`, the messages of `shared/contract/wire.ts` as JSON text) on loopback only.
 * Port 0 takes any free one. Rejects with the system's error where the port cannot be had.
 */
export const startServer = async (options: {
  port: number
  read: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>
  door: Door
  log: Log
}): Promise<BrowserHost> => {
  const { door, log } = options
  const server = createServer()
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const gate = createGate(port)
  const page = createPage({
    read: options.read,
    nonce: randomBytes(16).toString('base64'),
    connect: [`ws://127.0.0.1:${port}`, `ws://localhost:${port}`],
  })
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!gate.hostIsOurs(request) || request.method !== 'GET') {
      response.writeHead(403).end()
      return
    }
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    const { status, headers, body } = await page(pathname)
    response
      .writeHead(status, pathname === '/' ? { ...headers, 'set-cookie': gate.cookie } : headers)
      .end(body)
  }
  server.on('request', (request, response) => {
    answer(request, response).catch((error: NodeJS.ErrnoException) => {
      log.error({ code: error.code }, 'a file of the page cannot be read')
      response.writeHead(500).end()
    })
  })

  const bridge = new WebSocketServer({ noServer: true, maxPayload: messageCap, perMessageDeflate: false })
  server.on('upgrade', (request, socket, head) => {
    if (request.url !== '/bridge' || !gate.admits(request)) {
      socket.on('error', () => socket.destroy())
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    bridge.handleUpgrade(request, socket, head, (connection) => {
      const stopEvents = serve(door, socketChannel(connection, log), log)
      connection.on('close', stopEvents)
      connection.on('error', (error) => log.warn({ name: error.name }, 'bridge connection failed'))
    })
  })

  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      for (const connection of bridge.clients) connection.terminate()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

/**
 * What a line does to a connection: nothing listens behind it, the answer is cut off in the middle, it never comes and
 * nobody hangs up, it is lost once the centre has done its work, it comes a byte at a time, or somebody else answers.
 */
export const wireFaults = ['refused', 'cut', 'half-open', 'answer-lost', 'drip', 'portal'] as const
export type WireFault = (typeof wireFaults)[number]

/** The line between a kiosk and its centre. What has met a fault keeps to it; what comes later meets the next one. */
export type Wire = { readonly url: string; fault: WireFault | null; close(): void }

const portal = '<html>请先登录</html>'
const portalAnswer = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n${portal}`
const dripMs = 200

export async function openWire(centreUrl: string): Promise<Wire> {
  const sockets = new Set<Socket>()
  const server = createServer((kiosk) => {
    const centre = connect(Number(new URL(centreUrl).port), '127.0.0.1')
    for (const socket of [kiosk, centre]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    let met: WireFault | null = null
    kiosk.on('data', (asked) => {
      met ??= wire.fault
      if (met === 'refused') kiosk.resetAndDestroy()
      else if (met === 'portal') kiosk.end(portalAnswer)
      else centre.write(asked)
    })
    centre.on('data', (answer) => {
      if (met === null) kiosk.write(answer)
      else if (met === 'drip') drip(kiosk, answer)
      else if (met === 'cut')
        kiosk.write(answer.subarray(0, answer.length >> 1), () => kiosk.resetAndDestroy())
      else if (met === 'answer-lost') kiosk.resetAndDestroy()
    })
    centre.on('close', () => met === 'half-open' || kiosk.end())
    kiosk.on('close', () => centre.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const wire: Wire = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    fault: null,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
  return wire
}

function drip(to: Socket, bytes: Buffer): void {
  const [at, timer] = [bytes.values(), setInterval(() => next(), dripMs)]
  const next = (): void => {
    const { value, done } = at.next()
    if (done || to.destroyed) clearInterval(timer)
    else to.write(Buffer.of(value))
  }
}

/** Leads a kiosk, provisioned for one address, to another. */
export function lead(kioskDir: string, from: string, to: string): void {
  const path = join(kioskDir, 'kiosk.json')
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to))
}

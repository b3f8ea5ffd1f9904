import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { ok } from '../../shared/result.ts'
import { envelopeHash, signAcknowledgement } from '../envelope/ack.ts'
import type { Credentials } from './credentials.ts'

export type Respond = (response: ServerResponse, body: Buffer, request: IncomingMessage) => void

const keys = generateKeyPairSync('ed25519')
export const signingKey = { id: 'ack-1', privateKey: keys.privateKey }
const ackKey = {
  id: signingKey.id,
  publicKey: keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
}

/** A kiosk that is no witness and asks for no keys. */
export const alone = {
  witness: { see: () => true, heldSize: () => 0, turn: <T>(exchange: () => Promise<T>) => exchange() },
  unknownKey: () => undefined,
}

/** A session that was opened long ago and never ends. */
export const withToken = (token: string): Credentials => ({
  token: async () => ok(token),
  expired: () => undefined,
})

/** A centre on 127.0.0.1 that answers as the test says; everything it received lies in `received`. */
export async function fakeCentre(respond: Respond) {
  const received: Buffer[] = []
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    received.push(body)
    centre.respond(response, body, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const centre = {
    respond,
    received,
    file: {
      url: `http://127.0.0.1:${port}`,
      ackKeys: () => [ackKey],
      credentials: withToken('k'.repeat(40)),
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return centre
}

export const json =
  (status: number, body: object, headers: Record<string, string> = {}): Respond =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }

/** Acknowledges bytes as the centre does; the id is looked up by the caller. */
export function acknowledge(
  idOf: (body: Buffer) => string,
  result: 'accepted' | 'duplicate' = 'accepted',
): Respond {
  return (response, body) => {
    const ack = { id: idOf(body), sha256: envelopeHash(body), receivedAt: '2026-04-30T02:00:00.000Z' }
    json(201, { result, ...signAcknowledgement(ack, signingKey) })(response, body, response.req)
  }
}

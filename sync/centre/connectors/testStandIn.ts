import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Access } from './askPlatform.ts'

/**
 * A STAND-IN for the outside platforms, which cannot be reached from a test machine: it keeps what this project agreed
 * with itself about them, invents its answers and says so. Nothing of it is the real platforms'.
 */
export type StandIn = {
  readonly access: Access
  /** The applications it was given, by id. */
  readonly applications: ReadonlyMap<string, Record<string, unknown>>
  /** Answers this instead, to whatever comes next. */
  answerInstead(answer: (response: ServerResponse) => void): void
  close(): Promise<void>
}

const token = 'stand-in-token'

export async function startStandIn(): Promise<StandIn> {
  const applications = new Map<string, Record<string, unknown>>()
  let instead: ((response: ServerResponse) => void) | null = null

  const server = createServer(async (request, response) => {
    const said = await bodyOf(request)
    const path = decodeURIComponent(request.url ?? '')
    if (instead) {
      instead(response)
      instead = null
      return
    }
    const send = (status: number, answer: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    if (request.headers.authorization !== `Bearer ${token}`) return send(401, {})
    if (request.method === 'POST' && path === '/api/applications') {
      const application = JSON.parse(said)
      applications.set(application.id, application)
      return send(200, opened(application.id))
    }
    if (path === '/api/calendar') return send(200, calendar)
    const known = [...applications.keys()].find((id) => path === `/api/applications/${opened(id).reference}`)
    return known ? send(200, { state: 'reviewing' }) : send(404, {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    access: { url: `http://127.0.0.1:${port}/api/`, token, seconds: 10 },
    applications,
    answerInstead: (answer) => {
      instead = answer
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const opened = (id: string) => ({
  reference: `示例-${id.slice(-8)}`,
  url: `https://notary.example/applications/${id.slice(-8)}`,
})

const calendar = {
  source: '替身系统（示例）',
  dates: [{ name: '网上报名（示例）', from: '2027-06-08', to: '2027-06-18' }, { name: '客观题考试（示例）' }],
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

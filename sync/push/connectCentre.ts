import { Agent, request } from 'undici'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { AckKey } from '../envelope/statement.ts'
import { type Credentials, postWithin, type Send } from './credentials.ts'

/** Milliseconds. `headers` and `body` are idle times; `total` bounds a peer that drips a byte now and then. */
export type Timeouts = {
  readonly connect: number
  readonly headers: number
  readonly body: number
  readonly total: number
}

const defaultTimeouts: Timeouts = { connect: 10_000, headers: 20_000, body: 10_000, total: 40_000 }
/** The list of cancelled accounts is the longest. */
const maxAnswerBytes = 1_048_576

/** An answer to a request; `json` is undefined where the body was not JSON, as behind a captive portal. */
export type Reply = {
  readonly status: number
  readonly json: unknown
  readonly retryAfter: string | null
}

export type Centre = {
  /** What the centre's statements may be signed with. */
  ackKeys(): readonly AckKey[]
  /** Fails with `offline` for whatever the network did; `detail` is the error's code. */
  post(path: string, body: Uint8Array, signal: AbortSignal): Promise<Result<Reply, 'offline'>>
  /** Called when an answer was certainly the centre's own. */
  contact(): void
  close(): Promise<void>
}

/** The kiosk's side of the centre's HTTP interface. `onContact` hears of every answer that was the centre's own. */
export function connectCentre(
  at: {
    readonly url: string
    readonly ackKeys: () => readonly AckKey[]
    readonly credentials: Credentials
  },
  onContact: () => void,
  timeouts: Timeouts = defaultTimeouts,
): Centre {
  const agent = new Agent({
    connect: { timeout: timeouts.connect },
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    maxResponseSize: maxAnswerBytes,
  })
  const base = at.url.endsWith('/') ? at.url : `${at.url}/`

  const send: Send = async (path, body, headers, signal) => {
    try {
      const answer = await request(new URL(path, base), {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        dispatcher: agent,
        signal,
      })
      const retryAfter = answer.headers['retry-after']
      return ok({
        status: answer.statusCode,
        json: parseJson(await answer.body.text()),
        retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
      })
    } catch (error) {
      return fail('offline', errorCode(error))
    }
  }

  const post: Centre['post'] = (path, body, signal) =>
    postWithin(at.credentials, send, path, body, [signal, timeouts.total])

  return { ackKeys: at.ackKeys, post, contact: onContact, close: () => agent.destroy() }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The code or name of a network error: its message may quote what was sent. */
function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

import { Agent, request } from 'undici'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { KioskFile } from '../envelope/kioskFile.ts'

/** Milliseconds. `headers` and `body` are idle times; `total` bounds a peer that drips a byte now and then. */
export type Timeouts = {
  readonly connect: number
  readonly headers: number
  readonly body: number
  readonly total: number
}

const defaultTimeouts: Timeouts = { connect: 10_000, headers: 20_000, body: 10_000, total: 40_000 }
const maxAnswerBytes = 65_536

/** An answer to a request; `json` is undefined where the body was not JSON, as behind a captive portal. */
export type Reply = {
  readonly status: number
  readonly json: unknown
  readonly retryAfter: string | null
}

export type Centre = {
  readonly ackKey: KioskFile['centre']['ackKey']
  /** Fails with `offline` for whatever the network did; `detail` is the error's code. */
  post(path: string, body: Uint8Array, signal: AbortSignal): Promise<Result<Reply, 'offline'>>
  /** Called when an answer was certainly the centre's own. */
  contact(): void
  close(): Promise<void>
}

/** The kiosk's side of the centre's HTTP interface. `onContact` hears of every answer that was the centre's own. */
export function connectCentre(
  file: Pick<KioskFile['centre'], 'url' | 'token' | 'ackKey'>,
  onContact: () => void,
  timeouts: Timeouts = defaultTimeouts,
): Centre {
  const agent = new Agent({
    connect: { timeout: timeouts.connect },
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    maxResponseSize: maxAnswerBytes,
  })
  const base = file.url.endsWith('/') ? file.url : `${file.url}/`

  const post: Centre['post'] = async (path, body, signal) => {
    try {
      const answer = await request(new URL(path, base), {
        method: 'POST',
        headers: { authorization: `Bearer ${file.token}`, 'content-type': 'application/json' },
        body,
        dispatcher: agent,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeouts.total)]),
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

  return { ackKey: file.ackKey, post, contact: onContact, close: () => agent.destroy() }
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

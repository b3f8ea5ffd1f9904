import { fail, ok, type Result } from '../../shared/result.ts'
import { askSession, challengeAnswer, type DeviceFile, sessionAnswer } from '../envelope/device.ts'
import type { Reply } from './connectCentre.ts'

/** One request on the wire; the headers are those beside what every request has. */
export type Send = (
  path: string,
  body: Uint8Array,
  headers: Record<string, string>,
  signal: AbortSignal,
) => Promise<Result<Reply, 'offline'>>

/** Posts JSON without a token. */
export type PostOpenly = (path: string, body: object) => Promise<Result<Reply, 'offline'>>

/** What proves to the centre which kiosk this is. */
export type Credentials = {
  /** A token; fails with `refused` when the centre does not know this kiosk, `detail` says what it said. */
  token(post: PostOpenly): Promise<Result<string, 'offline' | 'refused'>>
  /** The centre no longer takes the token last given. */
  expired(): void
}

/**
 * Sessions opened with the device's key, one at a time, kept in memory only. `count` returns how many were ever asked
 * for, this one included, and has stored it: the centre notices a copied disk by it.
 */
export function deviceCredentials(
  kiosk: string,
  device: Pick<DeviceFile, 'privateKey'>,
  count: () => number,
): Credentials {
  let token: string | null = null
  let opening: Promise<Result<string, 'offline' | 'refused'>> | null = null

  const open = async (post: PostOpenly): Promise<Result<string, 'offline' | 'refused'>> => {
    const first = await post('v1/challenge', { kiosk })
    if (!first.ok) return first
    const challenged = challengeAnswer.safeParse(first.value.json)
    if (first.value.status !== 200 || !challenged.success) return fail('offline', String(first.value.status))
    const { challenge } = challenged.data
    const second = await post('v1/session', askSession(device, { kiosk, challenge, count: count() }))
    if (!second.ok) return second
    const opened = sessionAnswer.safeParse(second.value.json)
    if (second.value.status === 200 && opened.success) {
      token = opened.data.token
      return ok(token)
    }
    const unknown = second.value.status === 401 && Object(second.value.json).error === 'unknown-kiosk'
    return unknown ? fail('refused', '401 unknown-kiosk') : fail('offline', String(second.value.status))
  }

  return {
    async token(post) {
      if (token !== null) return ok(token)
      opening ??= open(post).finally(() => {
        opening = null
      })
      return opening
    },
    expired: () => {
      token = null
    },
  }
}

/** What the centre would have said to a request. */
const refusedReply: Reply = { status: 401, json: { error: 'unknown-kiosk' }, retryAfter: null }

/** Posts within a session, opening one where there is none or the last one ended; `totalMs` bounds the whole. */
export async function postWithin(
  credentials: Credentials,
  send: Send,
  path: string,
  body: Uint8Array,
  [signal, totalMs]: readonly [AbortSignal, number],
): Promise<Result<Reply, 'offline'>> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(totalMs)])
  // Not the caller's signal: others may wait for the same session.
  const openly: PostOpenly = (to, said) =>
    send(to, new TextEncoder().encode(JSON.stringify(said)), {}, AbortSignal.timeout(totalMs))
  for (let attempt = 1; ; attempt++) {
    const token = await credentials.token(openly)
    if (!token.ok) return token.code === 'refused' ? ok(refusedReply) : fail('offline', token.detail)
    const reply = await send(path, body, { authorization: `Bearer ${token.value}` }, limited)
    const ended = reply.ok && reply.value.status === 401 && Object(reply.value.json).error === 'no-session'
    if (!ended || attempt === 2) return reply
    credentials.expired()
  }
}

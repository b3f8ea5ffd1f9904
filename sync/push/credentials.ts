import { fail, ok, type Result } from '../../shared/result.ts'
import { askSession, challengeAnswer, type DeviceFile, sessionAnswer } from '../envelope/device.ts'
import type { Reply } from './connectCentre.ts'

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

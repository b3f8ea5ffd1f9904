import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { isSessionSigned, type SessionQuestion } from '../../envelope/device.ts'
import { audit } from '../audit.ts'
import type { CentreDatabase } from '../database.ts'
import type { CentreKeys } from '../keys.ts'
import type { Services } from '../services.ts'

const challengeMs = 60_000
const sessionMs = 12 * 3_600_000

/** Makes and reads what the centre hands out to be brought back: a text, when it ends, and its own seal on both. */
export type Tickets = {
  issue(kind: 'challenge' | 'session', text: string, now: Date): string
  /** The text; null for what was not issued here, or has ended. */
  read(kind: 'challenge' | 'session', ticket: string, now: Date): string | null
}

/** Every process of a centre makes the same of the same keys, and nothing needs to be stored. */
export function ticketsOf({ ackKey }: Pick<CentreKeys, 'ackKey'>): Tickets {
  const secret = ackKey.privateKey.export({ format: 'der', type: 'pkcs8' })
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'lawkiosk tickets', 32))
  const sealOf = (kind: string, text: string, until: string): string =>
    createHmac('sha256', key).update([kind, text, until].join('\n')).digest('base64url')
  return {
    issue(kind, text, now) {
      const until = String(now.getTime() + (kind === 'session' ? sessionMs : challengeMs))
      return [text, until, sealOf(kind, text, until)].join('.')
    },
    read(kind, ticket, now) {
      const [text, until, seal, ...rest] = ticket.split('.')
      if (text === undefined || until === undefined || seal === undefined || rest.length > 0) return null
      const right = Buffer.from(sealOf(kind, text, until))
      const given = Buffer.from(seal)
      const genuine = given.length === right.length && timingSafeEqual(given, right)
      return genuine && now.getTime() < Number(until) ? text : null
    },
  }
}

export const newChallenge = (tickets: Tickets, now: Date): string =>
  tickets.issue('challenge', randomBytes(16).toString('base64url'), now)

/**
 * Opens a session for the kiosk whose device signed the challenge; its token is good for twelve hours. A number of
 * sessions that was used before means that the disk was copied or set back: that is told to staff, and both are heard,
 * because what they bring is somebody's request. Fails with `unknown-kiosk` (revoked ones too), `stale-challenge`.
 */
export async function openSession(
  { db, now, log }: Pick<Services, 'db' | 'now' | 'log'>,
  tickets: Tickets,
  asked: SessionQuestion,
): Promise<Result<string, 'unknown-kiosk' | 'stale-challenge'>> {
  if (tickets.read('challenge', asked.challenge, now()) === null) return fail('stale-challenge')
  const kiosk = await db
    .selectFrom('kiosk')
    .select(['id', 'public_key', 'sessions'])
    .where('id', '=', asked.kiosk)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!kiosk?.public_key || !isSessionSigned(kiosk.public_key, asked)) return fail('unknown-kiosk')
  if (asked.count <= kiosk.sessions) {
    log.error({ kiosk: kiosk.id }, 'two devices with one key: the disk of a kiosk was copied or set back')
    await noteCopy(db, kiosk.id, now())
  } else
    await db
      .updateTable('kiosk')
      .set({ sessions: asked.count })
      .where('id', '=', kiosk.id)
      .where('sessions', '<', asked.count)
      .execute()
  return ok(tickets.issue('session', kiosk.id, now()))
}

async function noteCopy(db: CentreDatabase, id: string, now: Date): Promise<void> {
  const noted = await db
    .updateTable('kiosk')
    .set({ copied_at: now.toISOString() })
    .where('id', '=', id)
    .where('copied_at', 'is', null)
    .executeTakeFirst()
  if (noted.numUpdatedRows === 1n)
    await audit(db, { at: now, who: `kiosk:${id}`, what: 'device-copied', requestId: null })
}

/** The id of the enrolled kiosk an `Authorization` header speaks for; null for anything else, revoked ones too. */
export async function authenticate(
  db: CentreDatabase,
  tickets: Tickets,
  authorization: string | undefined,
  now: Date,
): Promise<Result<string, 'unknown-kiosk' | 'no-session'>> {
  const token = authorization?.match(/^Bearer ([\x21-\x7e]{1,300})$/)?.[1] ?? ''
  const id = tickets.read('session', token, now)
  if (id === null) return fail('no-session')
  const kiosk = await db
    .selectFrom('kiosk')
    .select('id')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return kiosk ? ok(id) : fail('unknown-kiosk')
}

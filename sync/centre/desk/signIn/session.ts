import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { CentreDatabase } from '../../database.ts'
import type { Staff } from '../roles.ts'

export const sessionHours = 8

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A random value for a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Opens a session of eight hours and returns the cookie's value; the database knows only its hash. */
export async function openSession(db: CentreDatabase, staffId: string, now: Date): Promise<string> {
  const token = newSecret()
  const expires_at = new Date(now.getTime() + sessionHours * 3_600_000).toISOString()
  await db.deleteFrom('desk_session').where('expires_at', '<=', now.toISOString()).execute()
  await db
    .insertInto('desk_session')
    .values({ token_hash: hashOf(token), staff_id: staffId, expires_at, used_at: now.toISOString() })
    .execute()
  return token
}

/** Whose session a cookie's value opens; null when none or expired, or the account was disabled meanwhile. */
export async function sessionStaff(
  db: CentreDatabase,
  token: string | undefined,
  now: Date,
): Promise<Staff | null> {
  const session = await db
    .selectFrom('desk_session')
    .innerJoin('staff', 'staff.id', 'staff_id')
    .select(['staff.id', 'staff.name', 'staff.role', 'staff.institution_id as institutionId'])
    .where('token_hash', '=', hashOf(token ?? ''))
    .where('expires_at', '>', now.toISOString())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return session ?? null
}

export async function closeSession(db: CentreDatabase, token: string | undefined): Promise<void> {
  await db
    .deleteFrom('desk_session')
    .where('token_hash', '=', hashOf(token ?? ''))
    .execute()
}

/** What a form must carry: only pages made for this browser and this session know it. */
export const formToken = (browserSecret: string, session: string | undefined): string =>
  createHmac('sha256', browserSecret)
    .update(session ?? '')
    .digest('base64url')

export function formTokenFits(given: unknown, expected: string): boolean {
  const [a, b] = [Buffer.from(String(given)), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

import { createHash, randomBytes } from 'node:crypto'
import type { CentreDatabase } from '../../database.ts'
import type { Staff } from '../roles.ts'

/** A working day, and half an hour for a screen somebody walked away from. */
export const sessionHours = 8
const idleMinutes = 30
/** How exactly a session's last use is known: not every page is worth a write. */
const exactToMs = 60_000

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const before = (now: Date, ms: number): string => new Date(now.getTime() - ms).toISOString()

/** A random value for a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Opens a session and returns the cookie's value; the database knows only its hash. */
export async function openSession(db: CentreDatabase, staffId: string, now: Date): Promise<string> {
  const token = newSecret()
  await db.deleteFrom('desk_session').where('expires_at', '<=', now.toISOString()).execute()
  await db
    .insertInto('desk_session')
    .values({
      token_hash: hashOf(token),
      staff_id: staffId,
      expires_at: before(now, -sessionHours * 3_600_000),
      used_at: now.toISOString(),
    })
    .execute()
  return token
}

/**
 * Whose session a cookie's value opens; null when there is none, it is older than eight hours or was not used for half
 * an hour, or the account was disabled meanwhile.
 */
export async function sessionStaff(
  db: CentreDatabase,
  token: string | undefined,
  now: Date,
): Promise<Staff | null> {
  const token_hash = hashOf(token ?? '')
  const session = await db
    .selectFrom('desk_session')
    .innerJoin('staff', 'staff.id', 'staff_id')
    .select(['staff.id', 'name', 'role', 'institution_id', 'password_reset_at', 'used_at'])
    .where('token_hash', '=', token_hash)
    .where('expires_at', '>', now.toISOString())
    .where('used_at', '>', before(now, idleMinutes * 60_000))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!session) return null
  const { id, name, role, institution_id: institutionId, password_reset_at, used_at } = session
  if (used_at <= before(now, exactToMs))
    await db
      .updateTable('desk_session')
      .set({ used_at: now.toISOString() })
      .where('token_hash', '=', token_hash)
      .execute()
  return { id, name, role, institutionId, mustChangePassword: password_reset_at !== null }
}

export async function closeSession(db: CentreDatabase, token: string | undefined): Promise<void> {
  await db
    .deleteFrom('desk_session')
    .where('token_hash', '=', hashOf(token ?? ''))
    .execute()
}

/** Ends every session of an account, in whatever browser. */
export async function closeSessionsOf(db: CentreDatabase, staffId: string): Promise<void> {
  await db.deleteFrom('desk_session').where('staff_id', '=', staffId).execute()
}

import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { CentreDatabase } from '../../database.ts'
import { closeSessionsOf } from './session.ts'

/** Long rather than complicated: length is what guessing costs, and a sentence is remembered (NIST SP 800-63B, 3.1.1). */
export const shortestPassword = 12
export const longestPassword = 200

export const newPassword = z.string().min(shortestPassword).max(longestPassword)

/** Nothing that looks like something else on paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be handed over once and changed at the first sign-in. */
export const randomPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/**
 * Gives an account a password, by its hash, which ends every session it has. `resetAt` is when somebody else chose it; null when its
 * owner did.
 */
export async function setPassword(
  db: CentreDatabase,
  staffId: string,
  password_hash: string,
  resetAt: Date | null,
): Promise<void> {
  await db
    .updateTable('staff')
    .set({ password_hash, password_reset_at: resetAt?.toISOString() ?? null })
    .where('id', '=', staffId)
    .execute()
  await closeSessionsOf(db, staffId)
}

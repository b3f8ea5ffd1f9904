import { createHash } from 'node:crypto'
import { auditLines } from '../../audit.ts'
import type { CentreDatabase } from '../../database.ts'
import { closedMs } from '../../failureLimit.ts'

/** The attempt that closes an account when it fails too. */
const maxFailures = 5

/** Somebody may have keyed a password in where the account belongs: what was keyed in is not stored. */
const hashOf = (account: string): string => createHash('sha256').update(account).digest('hex')

/**
 * Counts an attempt to prove a password before it is looked at, so that many at once are counted too. Null when five
 * in a row have failed: the account is closed for fifteen minutes from the last of them, whether there is such an
 * account or not, for every process and after a restart.
 */
export async function countAttempt(
  db: CentreDatabase,
  account: string,
  now: Date,
): Promise<{ last: boolean } | null> {
  const forgotten = new Date(now.getTime() - closedMs).toISOString()
  const last_at = now.toISOString()
  const counted = await db
    .insertInto('sign_in_failure')
    .values({ account_hash: hashOf(account), failures: 1, last_at })
    .onConflict((conflict) =>
      conflict
        .column('account_hash')
        .doUpdateSet(({ eb, ref }) => ({
          failures: eb
            .case()
            .when('sign_in_failure.last_at', '<=', forgotten)
            .then(1)
            .else(eb(ref('sign_in_failure.failures'), '+', 1))
            .end(),
          last_at,
        }))
        .where(({ eb, or }) =>
          or([
            eb('sign_in_failure.failures', '<', maxFailures),
            eb('sign_in_failure.last_at', '<=', forgotten),
          ]),
        ),
    )
    .returning('failures')
    .executeTakeFirst()
  return counted ? { last: counted.failures >= maxFailures } : null
}

/**
 * Writes down that a password was wrong, and that the account is closed since. `account` is one there is; what was keyed
 * in for it otherwise may be a password and is kept nowhere.
 */
export async function auditFailure(
  db: CentreDatabase,
  account: string | null,
  { last }: { last: boolean },
  now: Date,
): Promise<void> {
  const line = { at: now.toISOString(), who: account ?? '', requestId: null }
  await auditLines(db, [
    { ...line, what: 'sign-in-failed' },
    ...(last ? [{ ...line, what: 'locked-out' as const }] : []),
  ])
}

/** The password was right: what failed before is forgotten, and whatever else is long past. */
export async function forgetAttempts(db: CentreDatabase, account: string, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - closedMs).toISOString()
  await db
    .deleteFrom('sign_in_failure')
    .where(({ eb, or }) => or([eb('account_hash', '=', hashOf(account)), eb('last_at', '<=', forgotten)]))
    .execute()
}

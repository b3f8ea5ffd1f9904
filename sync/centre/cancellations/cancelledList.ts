import { sql } from 'kysely'
import { type CancelledList, cancelledList, type SignedCancelledList } from '../../envelope/cancelled.ts'
import { signStatement } from '../../envelope/statement.ts'
import type { CentreDatabase } from '../database.ts'
import type { CentreKeys } from '../keys.ts'
import { saltOf } from './person.ts'

/** When a list was last changed; null before the first cancellation. */
export async function lastChange(db: CentreDatabase): Promise<string | null> {
  const { at } = await db
    .selectFrom('cancellation')
    .select(sql<string | null>`max(coalesce(restored_at, cancelled_at))`.as('at'))
    .executeTakeFirstOrThrow()
  return at
}

/** The moment right after another, so that each list is newer than the one before it. */
export const rightAfter = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString()

/**
 * The list for a kiosk that has one of a version (null for none), signed; undefined when it needs no other. A kiosk
 * whose list is newer knows what this database has forgotten: it was restored from a backup, and what it holds counts.
 */
export async function cancelledListFor(
  db: CentreDatabase,
  keys: CentreKeys,
  held: string | null,
): Promise<SignedCancelledList | undefined> {
  const last = await lastChange(db)
  if (last === held) return undefined
  const version = held !== null && (last === null || held > last) ? rightAfter(held) : (last ?? '')
  const people = await db
    .selectFrom('cancellation')
    .select(['hash', 'reason'])
    .where('hash', 'is not', null)
    .orderBy('hash')
    .execute()
  const list: CancelledList = {
    version,
    salt: saltOf(keys),
    people: people.map(({ hash, reason }) => [hash ?? '', reason]),
  }
  return signStatement(cancelledList.parse(list), keys.ackKey)
}

import { randomUUID } from 'node:crypto'
import type { RequestState, Submission } from '../../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { cancellationWords } from '../../../shared/rules/cancellation.ts'
import { cancelledHash } from '../../envelope/cancelled.ts'
import { audit } from '../audit.ts'
import type { CentreDatabase } from '../database.ts'
import type { Facts } from '../facts.ts'
import type { CentreKeys } from '../keys.ts'
import { nothingOwed } from '../owed.ts'
import type { RecordKeys } from '../records/recordKeys.ts'
import { addReason } from './addReason.ts'
import { lastChange, rightAfter } from './cancelledList.ts'
import { personOf, saltOf } from './person.ts'

export type Centre = { db: CentreDatabase; keys: CentreKeys; recordKeys: Pick<RecordKeys, 'get'> }
export type Act = { who: string; now: Date }

/** A request that is still being dealt with stops with the account. */
const open: readonly RequestState[] = ['received', 'accepted', 'contacted', 'scheduled']

/**
 * Cancels the account of who made a request (Codes, Art. 4) and declines the request with the words the person will read
 * at a kiosk. The number goes no further than its hashes. Fails with `unknown-reason`, `already-cancelled`.
 */
export async function cancelAccount(
  { db, keys, recordKeys }: Centre,
  facts: Pick<Facts, 'cancellation'>,
  request: { id: string; submission: Submission },
  { reason, note }: { reason: string; note: string },
  { who, now }: Act,
): Promise<Result<null, 'unknown-reason' | 'already-cancelled'>> {
  const rules = facts.cancellation
  if (!rules?.reasons.some(({ id }) => id === reason)) return fail('unknown-reason')
  const { identity, lang } = request.submission
  const person = personOf(keys, identity.idNumber)
  const hash = await cancelledHash(identity.idNumber, saltOf(keys))
  return db.transaction().execute(async (transaction) => {
    const at = await nextChange(transaction, now)
    const added = await transaction
      .insertInto('cancellation')
      .values({
        id: randomUUID(),
        person,
        hash,
        reason,
        note,
        request_id: request.id,
        cancelled_by: who,
        cancelled_at: at,
        restored_by: null,
        restored_at: null,
        restored_note: null,
      })
      .onConflict((conflict) => conflict.column('person').doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows !== 1n) return fail('already-cancelled')
    const declined = await transaction
      .updateTable('request')
      .set((eb) => ({
        state: 'declined',
        ...nothingOwed,
        version: eb('version', '+', 1),
        updated_at: now.toISOString(),
      }))
      .where('id', '=', request.id)
      .where('state', 'in', open)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    const key = recordKeys.get(request.id)
    if (key && declined.numUpdatedRows === 1n)
      await addReason(transaction, key, request.id, cancellationWords(rules, reason, lang).join(' '), at)
    const line = { at: now, who, what: 'account-cancelled', requestId: request.id, detail: reason } as const
    await audit(transaction, line)
    return ok(null)
  })
}

/** Restores an account: its hashes are forgotten, what was done and why is not. Fails with `not-found`. */
export async function restoreAccount(
  { db }: Pick<Centre, 'db'>,
  id: string,
  note: string,
  { who, now }: Act,
): Promise<Result<null, 'not-found'>> {
  return db.transaction().execute(async (transaction) => {
    const at = await nextChange(transaction, now)
    const restored = await transaction
      .updateTable('cancellation')
      .set({ person: null, hash: null, restored_by: who, restored_at: at, restored_note: note })
      .where('id', '=', id)
      .where('restored_at', 'is', null)
      .returning('request_id')
      .executeTakeFirst()
    if (!restored) return fail('not-found')
    const line = { at: now, who, what: 'account-restored', requestId: restored.request_id } as const
    await audit(transaction, line)
    return ok(null)
  })
}

/** When this change is: after every earlier one, also where the clock was set back. One change at a time. */
async function nextChange(db: CentreDatabase, now: Date): Promise<string> {
  await db
    .updateTable('log_state')
    .set((eb) => ({ size: eb.ref('size') }))
    .where('id', '=', 1)
    .execute()
  const last = await lastChange(db)
  return [now.toISOString(), last === null ? '' : rightAfter(last)].sort().at(-1) ?? now.toISOString()
}

import { auditLines } from '../audit.ts'
import type { CentreDatabase } from '../database.ts'
import type { RecordKeys } from './recordKeys.ts'

type Records = { readonly db: CentreDatabase; readonly recordKeys: RecordKeys }

/**
 * Erases requests with what followed them and what was said: destroys their keys, then clears every column that says
 * something about anybody. What proves that a request was once received stays: its id, hashes, acknowledgement and leaf
 * of the log; of an appraisal, how it was. Keys go first, so an erasure broken off has erased; doing it again completes
 * it. Returns how many there were to erase.
 */
export async function eraseRecords(
  { db, recordKeys }: Records,
  ids: readonly string[],
  { who, now, reason = '' }: { who: string; now: Date; reason?: string },
): Promise<number> {
  if (ids.length === 0) return 0
  recordKeys.destroy([...ids, ...(await followersOf(db, ids))])
  const at = now.toISOString()
  const erased = await db.transaction().execute(async (transaction) => {
    const gone = await clear(transaction, ids, at)
    await transaction.updateTable('message').set({ body: '' }).where('request_id', 'in', ids).execute()
    await transaction.updateTable('appraisal').set({ words: null }).where('request_id', 'in', ids).execute()
    if (gone.length > 0)
      await auditLines(
        transaction,
        gone.map((id) => ({ at, who, what: 'erased', requestId: id, detail: reason })),
      )
    return gone.length
  })
  // Those as well that came in while the keys were going; whatever comes later finds its request erased.
  const followers = await followersOf(db, ids)
  if (followers.length > 0) {
    recordKeys.destroy(followers)
    await clear(db, followers, at)
  }
  return erased
}

/** Keeps of a follow-up that it came, and nothing it said: its request is erased. */
export async function eraseFollowUp({ db, recordKeys }: Records, id: string, at: string): Promise<void> {
  recordKeys.destroy([id])
  await clear(db, [id], at)
}

/** What was sent after requests and is not erased yet. */
async function followersOf(db: CentreDatabase, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('request')
    .select('id')
    .where('follows', 'in', ids)
    .where('erased_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

async function clear(db: CentreDatabase, ids: readonly string[], at: string): Promise<string[]> {
  const rows = await db
    .updateTable('request')
    .set((eb) => ({
      envelope: '',
      tail_check: '',
      service_name: '',
      practitioner_id: '',
      practitioner_name: '',
      institution_id: '',
      institution_name: '',
      due: '[]',
      later: '[]',
      accepted_at: null,
      next_what: null,
      next_by: null,
      meeting_time: null,
      meeting_place: null,
      meeting_mode: null,
      reason: null,
      asked: null,
      asked_at: null,
      version: eb('version', '+', 1),
      updated_at: at,
      erased_at: at,
    }))
    .where('id', 'in', ids)
    .where('erased_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

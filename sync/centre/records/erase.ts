import { auditLines } from '../audit.ts'
import type { CentreDatabase } from '../database.ts'
import type { RecordKeys } from './recordKeys.ts'

/**
 * Erases requests: destroys their keys, then clears every column that says something about anybody. What proves that
 * a request was once received stays: its id, hashes, acknowledgement and leaf of the log. Keys go first, so an erasure
 * broken off has erased; doing it again completes it. Returns how many there were to erase.
 */
export async function eraseRecords(
  { db, recordKeys }: { db: CentreDatabase; recordKeys: RecordKeys },
  ids: readonly string[],
  { who, now }: { who: string; now: Date },
): Promise<number> {
  if (ids.length === 0) return 0
  recordKeys.destroy(ids)
  const at = now.toISOString()
  return db.transaction().execute(async (transaction) => {
    const erased = await transaction
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
        decide_by: null,
        schedule_by: null,
        contact_by: null,
        meeting_time: null,
        meeting_place: null,
        meeting_mode: null,
        reason: null,
        version: eb('version', '+', 1),
        updated_at: at,
        erased_at: at,
      }))
      .where('id', 'in', ids)
      .where('erased_at', 'is', null)
      .returning('id')
      .execute()
    if (erased.length > 0)
      await auditLines(
        transaction,
        erased.map(({ id }) => ({ at, who, what: 'erased', requestId: id })),
      )
    return erased.length
  })
}

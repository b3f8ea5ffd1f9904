import { auditLines } from '../../../audit.ts'
import type { CentreDatabase } from '../../../database.ts'
import { finalStates } from './taking.ts'

/** Gives back everything somebody took and has not finished, for others to take. `db` is the transaction of the cause. */
export async function releaseAll(
  db: CentreDatabase,
  takenBy: string,
  { who, now }: { who: string; now: Date },
): Promise<void> {
  const released = await db
    .updateTable('request')
    .set((eb) => ({ taken_by: null, version: eb('version', '+', 1) }))
    .where('taken_by', '=', takenBy)
    .where('state', 'not in', [...finalStates])
    .returning('id')
    .execute()
  if (released.length === 0) return
  const line = { at: now.toISOString(), who, what: 'released' as const }
  await auditLines(
    db,
    released.map(({ id }) => ({ ...line, requestId: id })),
  )
}

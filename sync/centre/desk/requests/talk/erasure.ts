import { z } from 'zod'
import { fail, ok, type Result } from '../../../../../shared/result.ts'
import { eraseRecords } from '../../../records/erase.ts'
import type { RequestRow } from '../../../tables.ts'
import { type Staff, supervises } from '../../roles.ts'
import { type Actor, changeRequest, type Ledger, type Refusal, type ShownRequest } from '../changeRequest.ts'
import { toldWords } from '../decide.ts'
import { findVisible } from '../visible.ts'

/** What becomes of a wish to be forgotten: the record is erased, or kept, which the person is told with the reason. */
export const erasureAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('erase') }),
  z.object({ act: z.literal('keep'), reason: toldWords(500) }),
])
export type ErasureAct = z.infer<typeof erasureAct>

export const mayDecideErasure = (staff: Staff, { asked, erased_at }: RequestRow): boolean =>
  erased_at === null && asked === 'erase' && supervises(staff)

/** Fails as `changeRequest` does. */
export async function decideErasure(
  ledger: Ledger,
  shown: ShownRequest,
  given: ErasureAct,
  actor: Actor,
): Promise<Result<null, Refusal>> {
  const { staff, now } = actor
  if (given.act === 'keep')
    return changeRequest(ledger, shown, actor, (row) =>
      mayDecideErasure(staff, row)
        ? ok({
            set: { asked: null, asked_at: null, updated_at: now.toISOString() },
            what: 'erasure-refused',
            said: { kind: 'reply', text: given.reason, cites: [] },
          })
        : fail('not-allowed'),
    )
  const row = await findVisible(ledger.db, staff, shown.id)
  if (!row) return fail('not-found')
  if (row.version !== shown.version) return fail('conflict')
  if (!mayDecideErasure(staff, row)) return fail('not-allowed')
  await eraseRecords(ledger, [row.id], { who: staff.id, now })
  return ok(null)
}

import { z } from 'zod'
import type { RequestState } from '../../../../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../../../../shared/result.ts'
import type { Facts } from '../../../facts.ts'
import type { RequestRow } from '../../../tables.ts'
import { type Staff, supervises } from '../../roles.ts'
import {
  type Actor,
  type Change,
  changeRequest,
  type Ledger,
  mayDecide,
  type Refusal,
  type ShownRequest,
} from '../changeRequest.ts'

/** Who deals with a request: somebody takes it or gives it back; a supervisor assigns it to an institution. */
export const takingAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('take') }),
  z.object({ act: z.literal('release') }),
  z.object({ act: z.literal('assign'), institution: z.string().min(1).max(80) }),
])
export type TakingAct = z.infer<typeof takingAct>

/** Nothing is to be done about these any more. */
export const finalStates: readonly RequestState[] = ['declined', 'closed', 'withdrawn']

/** Whether somebody may do this about a request they may see. */
export function mayDo(staff: Staff, act: TakingAct['act'], row: RequestRow): boolean {
  if (row.erased_at !== null || finalStates.includes(row.state)) return false
  switch (act) {
    case 'take':
      return row.taken_by === null
    case 'release':
      return row.taken_by !== null && mayDecide(staff, row)
    case 'assign':
      return row.desk === 'institution' && supervises(staff)
  }
}

/** Fails with `invalid` for an institution that is not in the directory, and as `changeRequest` does. */
export async function takeOrPass(
  ledger: Ledger,
  shown: ShownRequest,
  given: TakingAct,
  actor: Actor,
  facts: Facts,
): Promise<Result<null, Refusal | 'invalid'>> {
  const change = changeOf(given, actor.staff, facts)
  if (!change) return fail('invalid')
  return changeRequest(ledger, shown, actor, (row) =>
    mayDo(actor.staff, given.act, row) ? ok(change) : fail('not-allowed'),
  )
}

function changeOf(given: TakingAct, staff: Staff, facts: Facts): Change | null {
  switch (given.act) {
    case 'take':
      return { set: { taken_by: staff.id }, what: 'taken' }
    case 'release':
      return { set: { taken_by: null }, what: 'released' }
    case 'assign': {
      const institution = facts.institution(given.institution)
      if (!institution) return null
      const { id, name } = institution
      return {
        set: { taken_by: null, institution_id: id, institution_name: name },
        what: 'assigned',
        detail: id,
      }
    }
  }
}

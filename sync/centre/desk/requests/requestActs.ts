import { z } from 'zod'
import type { Result } from '../../../../shared/result.ts'
import type { Facts } from '../../facts.ts'
import type { Staff } from '../roles.ts'
import type { Ledger, Refusal, ShownRequest } from './changeRequest.ts'
import { decide, decision } from './decide.ts'
import { takeOrPass, takingAct } from './taking/taking.ts'

/** Everything staff may do about a request. */
export const requestAct = z.discriminatedUnion('act', [...takingAct.options, ...decision.options])
export type RequestAct = z.infer<typeof requestAct>

/** Fails as the part that knows the act does. */
export async function act(
  ledger: Ledger,
  shown: ShownRequest,
  given: RequestAct,
  by: { staff: Staff; now: Date; facts: Facts },
): Promise<Result<null, Refusal | 'invalid' | 'unknown'>> {
  const { staff, now, facts } = by
  const actor = { staff, now, unit: facts.institution(staff.institutionId ?? '')?.name ?? '' }
  switch (given.act) {
    case 'take':
    case 'release':
    case 'assign':
      return takeOrPass(ledger, shown, given, actor, facts)
    default:
      return decide(ledger, shown, given, actor, facts.article)
  }
}

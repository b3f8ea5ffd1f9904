import { z } from 'zod'
import type { Result } from '../../../../shared/result.ts'
import type { PlatformFailure } from '../../connectors/askPlatform.ts'
import type { Facts } from '../../facts.ts'
import type { Services } from '../../services.ts'
import type { Staff } from '../roles.ts'
import type { Refusal, ShownRequest } from './changeRequest.ts'
import { decide, decision } from './decide.ts'
import { handOff, handOffAct } from './handOff/handOver.ts'
import { takeOrPass, takingAct } from './taking/taking.ts'

/** Everything staff may do about a request. */
export const requestAct = z.discriminatedUnion('act', [
  ...takingAct.options,
  ...handOffAct.options,
  ...decision.options,
])
export type RequestAct = z.infer<typeof requestAct>

/** Fails as the part that knows the act does. */
export async function act(
  services: Services,
  shown: ShownRequest,
  given: RequestAct,
  by: { staff: Staff; now: Date; facts: Facts },
): Promise<Result<null, Refusal | PlatformFailure | 'invalid' | 'unknown'>> {
  const { staff, now, facts } = by
  const actor = { staff, now, unit: facts.institution(staff.institutionId ?? '')?.name ?? '' }
  switch (given.act) {
    case 'take':
    case 'release':
    case 'assign':
      return takeOrPass(services, shown, given, actor, facts)
    case 'hand-over':
    case 'ask-progress':
      return handOff(services, shown, given, actor)
    default:
      return decide(services, shown, given, actor, facts)
  }
}

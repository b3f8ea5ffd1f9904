import { fail, ok } from '../../../shared/result.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import { institutionCard } from '../content/institutions.ts'
import { institutionsNear } from '../content/institutionsNear.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

/** Law firms, notary offices, mediation committees and others (Codes, Art. 11). */
export function institutionHandlers(
  content: Content,
  place: Place,
  now: () => Date,
): Handlers<'institutions.get' | 'institutions.near'> {
  return {
    'institutions.get': ({ institutionId }) => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      const card = institutionCard(snapshot.db, institutionId, { today: dateInChina(now()), place })
      return card ? ok(card) : fail('not-found')
    },
    'institutions.near': (wanted) => {
      const snapshot = content.current()
      return snapshot
        ? ok({ institutions: institutionsNear(snapshot.db, wanted, place) })
        : fail('no-content')
    },
  }
}

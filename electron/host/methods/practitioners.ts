import { fail, ok } from '../../../shared/result.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import { practitionerCard } from '../content/practitioners.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

/** Practitioners and their institutions (Codes, Arts 11, 12). */
export function practitionerHandlers(
  content: Content,
  place: Place,
  now: () => Date,
): Handlers<'practitioners.get'> {
  return {
    'practitioners.get': ({ practitionerId }) => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      const card = practitionerCard(snapshot.db, practitionerId, { today: dateInChina(now()), place })
      return card ? ok(card) : fail('not-found')
    },
  }
}

import { fail, ok } from '../../../shared/result.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { dueDates, lawyerPeriods } from '../../../shared/rules/period.ts'
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
      const { db, periods, calendar } = snapshot
      const today = dateInChina(now())
      const card = practitionerCard(db, practitionerId, { today, place })
      if (!card) return fail('not-found')
      const due = calendar && card.acceptsReservation ? dueDates(lawyerPeriods, today, periods, calendar) : []
      return ok({ ...card, due })
    },
  }
}

import { fail, ok } from '../../../shared/result.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import { drawingOf } from '../content/drawing.ts'
import { nearInstitutions } from '../content/nearInstitutions.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

/** The map of the districts with the institutions on it (Codes, Art. 11). */
export function mapHandlers(
  content: Content,
  place: Place,
  now: () => Date,
): Handlers<'map.drawing' | 'map.institutions'> {
  return {
    'map.drawing': () => {
      const snapshot = content.current()
      return snapshot ? ok(drawingOf(snapshot.db)) : fail('no-content')
    },
    'map.institutions': (wanted) => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      return ok(nearInstitutions(snapshot.db, wanted, { today: dateInChina(now()), place }))
    },
  }
}

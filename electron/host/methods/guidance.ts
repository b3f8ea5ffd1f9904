import { fail, ok } from '../../../shared/result.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import type { Content } from '../content/snapshot.ts'
import { libraryOf } from '../guidance/library.ts'
import { matchGuides } from '../guidance/match.ts'
import { stepOf } from '../guidance/step.ts'
import type { Handlers } from './handlers.ts'

type Method = 'guidance.match' | 'guidance.list' | 'guidance.step'

/** Guidance through everyday problems (Codes, Arts 5, 6), seen from the place of this kiosk. */
export function guidanceHandlers(content: Content, place: Place): Handlers<Method> {
  return {
    'guidance.match': ({ text }) => {
      const snapshot = content.current()
      return snapshot ? ok(matchGuides(snapshot, text)) : fail('no-content')
    },
    'guidance.list': () => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      return ok({ guides: [...libraryOf(snapshot.db).guides.values()].map(({ brief }) => brief) })
    },
    'guidance.step': (input) => {
      const snapshot = content.current()
      return snapshot ? stepOf(snapshot, input, place) : fail('no-content')
    },
  }
}

import { fail, ok } from '../../../shared/result.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import type { Content } from '../content/snapshot.ts'
import { relatedTo } from '../search/relatedTo.ts'
import { runSearch } from '../search/runSearch.ts'
import { suggest } from '../search/suggest.ts'
import type { Handlers } from './handlers.ts'

type Method = 'search.run' | 'search.suggest' | 'search.related'

/** One search over all kinds (Codes, Arts 10-13), seen from the place of this kiosk. */
export function searchHandlers(content: Content, place: Place, now: () => Date): Handlers<Method> {
  return {
    'search.run': (query) => {
      const snapshot = content.current()
      return snapshot
        ? ok(runSearch(snapshot, query, { today: dateInChina(now()), place }))
        : fail('no-content')
    },
    'search.suggest': ({ text, limit }) => {
      const snapshot = content.current()
      return snapshot
        ? ok({ suggestions: suggest(snapshot, text, limit, dateInChina(now())) })
        : fail('no-content')
    },
    'search.related': ({ articleId }) => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      const related = relatedTo(snapshot, articleId)
      return related ? ok(related) : fail('not-found')
    },
  }
}

import { fail, ok } from '../../../shared/result.ts'
import { findArticle, openLaw, readSection } from '../content/readLaw.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

type LawMethod = 'laws.open' | 'laws.section' | 'laws.find'

/** Laws, rules and normative documents (Codes, Arts 7, 10). */
export function lawHandlers(content: Content): Handlers<LawMethod> {
  const orNotFound = <T>(value: T | null) => (value === null ? fail('not-found') : ok(value))
  return {
    'laws.open': ({ lawId }) => {
      const snapshot = content.current()
      return snapshot ? orNotFound(openLaw(snapshot.db, lawId)) : fail('no-content')
    },
    'laws.section': ({ lawId, at }) => {
      const snapshot = content.current()
      return snapshot ? orNotFound(readSection(snapshot.db, lawId, at)) : fail('no-content')
    },
    'laws.find': ({ lawId, number }) => {
      const snapshot = content.current()
      return snapshot ? orNotFound(findArticle(snapshot.db, lawId, number)) : fail('no-content')
    },
  }
}

import type { Database } from 'better-sqlite3'
import { type CancellationRules, cancellationRules } from '../../../shared/rules/cancellation.ts'
import { perContent } from './perContent.ts'

/** What a person is told whose account is cancelled (Codes, Art. 4); null where the content does not say. */
export const cancellationRulesOf = perContent((db: Database): CancellationRules | null => {
  const body = db.prepare("SELECT body FROM rule WHERE id = 'cancellation'").pluck().get()
  return typeof body === 'string' ? (cancellationRules.safeParse(JSON.parse(body)).data ?? null) : null
})

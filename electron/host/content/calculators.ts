import type { Database } from 'better-sqlite3'
import type { ZodType } from 'zod'
import { courtFeeRule, deadlineRule, workInjuryRule } from '../../../shared/contract/calculators.ts'
import { type Cite, type CitedArticle, cite } from '../../../shared/contract/messages.ts'
import { citedArticle } from './citedArticle.ts'
import { perContent } from './perContent.ts'

/** The rules of the calculators a content file holds, and every article they name. One this program does not understand is null. */
export const calculatorRules = perContent((db: Database) => {
  const body = db.prepare<[string], string>('SELECT body FROM rule WHERE id = ?').pluck()
  const rule = <T>(name: string, schema: ZodType<T>): T | null => {
    const row = body.get(`calculators/${name}`)
    return row === undefined ? null : (schema.safeParse(JSON.parse(row)).data ?? null)
  }
  const rules = {
    courtFee: rule('court-fee', courtFeeRule),
    workInjury: rule('work-injury', workInjuryRule),
    deadline: rule('deadline', deadlineRule),
  }
  return { ...rules, cites: articlesOf(db, citesIn(rules)) }
})

/** Every `{ title, number }` below a value. */
function citesIn(value: unknown): Cite[] {
  if (typeof value !== 'object' || value === null) return []
  const own = cite.strict().safeParse(value)
  return own.success ? [own.data] : Object.values(value).flatMap(citesIn)
}

/** Each article once, with where it can be read. */
const articlesOf = (db: Database, cites: readonly Cite[]): CitedArticle[] => [
  ...new Map(cites.map((each) => [each.title + each.number, citedArticle(db, each)])).values(),
]

import type { Database } from 'better-sqlite3'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { searchable } from '../content/directory.ts'
import { allOf } from './matchExpression.ts'
import { holdsPhrases, type Words } from './words.ts'

/** What results of the law tab are filtered, counted and put in order by. */
export type LawFacts = {
  lawId: string
  category: string
  region: string | null
  inForce: boolean
  issued: string | null
}

type Row = Omit<LawFacts, 'inForce'> & { inForce: number; title: string; aliases: string }

/** The share of a title the words must make up: 工伤 finds 工伤保险条例, 离婚 not every title it occurs in. */
const leastShare = 0.3
const mostGrams = 20
const mostLaws = 5

/** Laws whose title or nickname is what was asked for, the shortest title first: 劳动法 before what is made under it. */
export function findLaws(db: Database, words: Words): LawFacts[] {
  const length = bareTitle(words.text).length
  if (words.grams.length === 0 || words.grams.length > mostGrams || length < 2) return []
  return db
    .prepare<[string], Row>(`
      SELECT law.id AS lawId, category, region, status IN ('in-force', 'unknown') AS inForce, issued, law.title, aliases
      FROM law_terms JOIN search_law ON search_law.n = law_terms.rowid JOIN law ON law.id = search_law.law_id
      WHERE law_terms MATCH ? ORDER BY status <> 'in-force', length(law.title), law.id
    `)
    .all(allOf(words.grams))
    .filter(({ title, aliases }) =>
      [title, ...(JSON.parse(aliases) as string[])].some(
        (name) => bareTitle(name).length * leastShare <= length && holdsPhrases(searchable(name), words),
      ),
    )
    .slice(0, mostLaws)
    .map(({ title, aliases, ...law }) => ({ ...law, inForce: law.inForce === 1 }))
}

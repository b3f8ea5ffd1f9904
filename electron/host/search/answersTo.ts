import type { Database } from 'better-sqlite3'
import { wordingKey } from '../../../shared/search/wordingKey.ts'
import { perContent } from '../content/perContent.ts'
import { citedRow } from './citedRow.ts'

const articlesOf = perContent((db: Database) =>
  db
    .prepare<[string], string>(
      'SELECT articles FROM wording JOIN lexicon ON lexicon.id = lexicon_id WHERE key = ? ORDER BY lexicon_id',
    )
    .pluck(),
)

/** The articles that the lexicon's authors named for just this question, by row of `search_article`. */
export function answersTo(db: Database, text: string): number[] {
  const cites = articlesOf(db)
    .all(wordingKey(text))
    .flatMap((articles) => JSON.parse(articles) as string[])
  return [...new Set(cites.flatMap((cite) => citedRow(db, cite) ?? []))]
}

import type { Database } from 'better-sqlite3'
import { bareTitle, parseCite } from '../../../shared/search/lawTitle.ts'
import { perContent } from '../content/perContent.ts'

const rowOf = perContent((db: Database) =>
  db
    .prepare<[string, string], number>(`
      SELECT n FROM law_name JOIN article ON article.law_id = law_name.law_id
      JOIN search_article ON article_id = article.id WHERE name = ? AND number = ? ORDER BY ord LIMIT 1
    `)
    .pluck(),
)

/** The row of `search_article` of an article as a cite names it; undefined where this kiosk does not hold it. */
export function citedRow(db: Database, cite: string): number | undefined {
  const cited = parseCite(cite)
  return cited ? rowOf(db).get(bareTitle(cited.title), cited.number) : undefined
}

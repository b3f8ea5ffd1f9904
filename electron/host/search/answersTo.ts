import type { Database } from 'better-sqlite3'
import { bareTitle, parseCite } from '../../../shared/search/lawTitle.ts'
import { wordingKey } from '../../../shared/search/wordingKey.ts'
import { perContent } from '../content/perContent.ts'

const statementsOf = perContent((db: Database) => ({
  rows: db
    .prepare<[string], string>(
      'SELECT articles FROM wording JOIN lexicon ON lexicon.id = lexicon_id WHERE key = ? ORDER BY lexicon_id',
    )
    .pluck(),
  number: db
    .prepare<[string, string], number>(`
      SELECT n FROM law_name JOIN article ON article.law_id = law_name.law_id
      JOIN search_article ON article_id = article.id WHERE name = ? AND number = ? ORDER BY ord LIMIT 1
    `)
    .pluck(),
}))

/** The articles that the lexicon's authors named for just this question, by row of `search_article`. */
export function answersTo(db: Database, text: string): number[] {
  const { rows, number } = statementsOf(db)
  const cites = rows.all(wordingKey(text)).flatMap((articles) => JSON.parse(articles) as string[])
  const found = cites.flatMap((cite) => {
    const cited = parseCite(cite)
    return (cited && number.get(bareTitle(cited.title), cited.number)) ?? []
  })
  return [...new Set(found)]
}

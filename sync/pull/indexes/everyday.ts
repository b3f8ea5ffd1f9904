import type { Database } from 'better-sqlite3'
import { bareTitle, parseCite } from '../../../shared/search/lawTitle.ts'

/** The everyday wordings that lead to each article, by its number in `search_article`. */
export function everydayByArticle(db: Database): Map<number, string[]> {
  const numberOf = db
    .prepare<[string, string], number>(`
      SELECT n FROM law_name JOIN article ON article.law_id = law_name.law_id
      JOIN search_article ON article_id = article.id WHERE name = ? AND number = ? ORDER BY ord LIMIT 1
    `)
    .pluck()
  const rows = db.prepare<[], { everyday: string; articles: string }>(
    "SELECT everyday, articles FROM lexicon WHERE articles <> '[]'",
  )
  const wordings = new Map<number, string[]>()
  for (const { everyday, articles } of rows.iterate()) {
    for (const cite of JSON.parse(articles) as string[]) {
      const cited = parseCite(cite)
      const n = cited && numberOf.get(bareTitle(cited.title), cited.number)
      if (n) wordings.set(n, [...(wordings.get(n) ?? []), ...(JSON.parse(everyday) as string[])])
    }
  }
  return wordings
}

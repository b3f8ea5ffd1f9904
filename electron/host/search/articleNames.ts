import type { Database } from 'better-sqlite3'

/** Names an article by its law's title and its number, `中华人民共和国民法典第五条`; by row of `search_article` or by id. */
export function articleNamer(db: Database): (article: number | string) => string {
  const by = (column: string) =>
    db
      .prepare<[number | string], string>(`
        SELECT law.title || article.number FROM search_article
        JOIN article ON article.id = article_id JOIN law ON law.id = article.law_id WHERE ${column} = ?
      `)
      .pluck()
  const byRow = by('n')
  const byId = by('article_id')
  return (article) => (typeof article === 'number' ? byRow : byId).get(article) ?? ''
}

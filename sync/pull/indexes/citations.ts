import type { Database } from 'better-sqlite3'
import { bareTitle, parseCite } from '../../../shared/search/lawTitle.ts'

/** `citation`: which documents cite which articles, where this content holds the law under the name it is cited by. */
export function indexCitations(db: Database): void {
  db.exec(`
    CREATE TABLE citation (
      article_id TEXT NOT NULL, document_id TEXT NOT NULL, PRIMARY KEY (article_id, document_id)
    ) WITHOUT ROWID, STRICT
  `)
  const articleOf = db
    .prepare<[string, string], string>(`
      SELECT article.id FROM law_name JOIN article ON article.law_id = law_name.law_id
      WHERE name = ? AND number = ? ORDER BY ord LIMIT 1
    `)
    .pluck()
  const insert = db.prepare('INSERT OR IGNORE INTO citation (article_id, document_id) VALUES (?, ?)')
  const documents = db.prepare<[], { id: string; cites: string }>('SELECT id, cites FROM document')
  for (const { id, cites } of documents.all()) {
    for (const cite of JSON.parse(cites) as string[]) {
      const cited = parseCite(cite)
      const articleId = cited && articleOf.get(bareTitle(cited.title), cited.number)
      if (articleId) insert.run(articleId, id)
    }
  }
}

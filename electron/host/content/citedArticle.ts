import type { Database } from 'better-sqlite3'
import type { Cite, CitedArticle } from '../../../shared/contract/messages.ts'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { perContent } from './perContent.ts'

const statements = perContent((db) => ({
  lawOf: db.prepare<[string], string>('SELECT law_id FROM law_name WHERE name = ?').pluck(),
  articleOf: db
    .prepare<[string, string], string>(
      'SELECT id FROM article WHERE law_id = ? AND number = ? ORDER BY ord LIMIT 1',
    )
    .pluck(),
}))

/** An article that is cited with where it can be read; without ids where this content does not hold the law. */
export function citedArticle(db: Database, { title, number }: Cite): CitedArticle {
  const { lawOf, articleOf } = statements(db)
  const lawId = lawOf.get(bareTitle(title)) ?? null
  const articleId = lawId === null ? null : (articleOf.get(lawId, number) ?? null)
  return { title, number, lawId, articleId }
}

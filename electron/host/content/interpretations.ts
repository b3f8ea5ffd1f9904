import type { Database } from 'better-sqlite3'
import type { LawArticle } from '../../../shared/contract/laws.ts'
import { perContent } from './perContent.ts'

type Interpretation = LawArticle['interpretations'][number]

const ofArticle = perContent((db) =>
  db.prepare<[string], Interpretation>(`
    SELECT document_id AS documentId, title FROM citation JOIN document ON document.id = document_id
    WHERE article_id = ? AND kind = 'interpretation' ORDER BY date DESC, document_id
  `),
)

/** What staff and experts wrote to explain an article (Codes, Art. 7), the newest first. */
export const interpretationsOf = (db: Database, articleId: string): Interpretation[] =>
  ofArticle(db).all(articleId)

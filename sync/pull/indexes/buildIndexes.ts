import type { Database } from 'better-sqlite3'
import { indexArticleRows } from './articleRows.ts'
import { indexArticles } from './articles.ts'
import { indexCitations } from './citations.ts'
import { indexDirectory } from './directory.ts'
import { indexDocuments } from './documents.ts'
import { indexLaws } from './laws.ts'

/**
 * Builds what searches need inside a fresh content database, in one transaction. `onArticles` hears how many articles
 * are done. The caller owns the file: nothing else has it open yet.
 */
export function buildIndexes(db: Database, onArticles: (done: number) => void): void {
  db.transaction(() => {
    indexArticleRows(db)
    indexArticles(db, onArticles)
    indexLaws(db)
    indexDocuments(db)
    indexDirectory(db)
    indexCitations(db)
  })()
  db.exec('ANALYZE')
}

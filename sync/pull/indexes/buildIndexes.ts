import type { Database } from 'better-sqlite3'
import { indexArticleRows } from './articleRows.ts'
import { indexArticles } from './articles.ts'
import { indexCitations } from './citations.ts'
import { indexDirectory } from './directory.ts'
import { indexDocuments } from './documents.ts'
import { indexEveryday } from './everyday.ts'
import { indexGuides } from './guides.ts'
import { indexLaws } from './laws.ts'
import { indexSpans } from './spans.ts'
import { readRanking } from './standing.ts'
import { indexNamed } from './suggest/named.ts'
import { indexSounds } from './suggest/sounds.ts'
import { indexSuggestions } from './suggestions.ts'
import { indexTyping } from './typing.ts'
import { indexWordings } from './wordings.ts'
import { indexWords } from './words.ts'

/**
 * Builds what searches need inside a fresh content database, in one transaction. `onArticles` hears how many articles
 * are done. The caller owns the file: nothing else has it open yet.
 */
export function buildIndexes(db: Database, onArticles: (done: number) => void): void {
  db.transaction(() => {
    const ranking = readRanking(db)
    indexArticleRows(db, ranking)
    indexLaws(db)
    indexEveryday(db)
    indexArticles(db, 0, onArticles)
    indexSpans(db, ranking, 0)
    indexWords(db, ranking)
    indexWordings(db)
    indexDocuments(db)
    indexDirectory(db)
    indexCitations(db)
    indexGuides(db)
    indexNamed(db)
    indexSounds(db)
    indexSuggestions(db)
    indexTyping(db)
  })()
  db.exec('ANALYZE')
}

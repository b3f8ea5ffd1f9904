import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { indexArticleRows } from '../../../../sync/pull/indexes/articleRows.ts'
import { indexArticles } from '../../../../sync/pull/indexes/articles.ts'
import { indexSpans } from '../../../../sync/pull/indexes/spans.ts'
import { readRanking } from '../../../../sync/pull/indexes/standing.ts'
import { indexWords } from '../../../../sync/pull/indexes/words.ts'
import { enlarge } from '../enlarge.ts'
import { seconds } from '../timed.ts'

const tables = [
  'search_article',
  'search_segment',
  'search_gone',
  'search_group',
  'search_span',
  'search_words',
]

/**
 * Builds our article index anew in a copy of a content file; with more `articles` than it has, over as many. The bytes
 * are those of the index in the file, what results are filtered by included.
 */
export function job(content: string, file: string, articles: number) {
  copyFileSync(content, file)
  const db = new Database(file)
  db.pragma('journal_mode = OFF')
  db.pragma('foreign_keys = OFF')
  for (const table of tables) db.exec(`DROP TABLE ${table}`)
  for (const index of [
    'article_by_law',
    'article_by_number',
    'article_by_heading',
    'heading_by_law',
    'heading_by_parent',
  ])
    db.exec(`DROP INDEX ${index}`)
  enlarge(db, articles)
  const ranking = readRanking(db)
  const build = seconds(() =>
    db.transaction(() => {
      indexArticleRows(db, ranking)
      indexArticles(db, 0, () => undefined)
      indexSpans(db, ranking, 0)
      indexWords(db, ranking)
    })(),
  )
  const bytes = db
    .prepare<[], number>(
      "SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'search_*' AND name IN (SELECT name FROM sqlite_schema WHERE tbl_name IN (SELECT value FROM json_each(?)))".replace(
        '?',
        `'${JSON.stringify(tables)}'`,
      ),
    )
    .pluck()
    .get()
  const count = db.prepare<[], number>('SELECT count(*) FROM search_article').pluck().get()
  db.close()
  return { build, bytes: bytes ?? 0, articles: count ?? 0 }
}

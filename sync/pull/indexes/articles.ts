import type { Database } from 'better-sqlite3'
import { SegmentWriter } from '../../../shared/search/impact/writeSegment.ts'
import { createSegments, storeSegment } from './segments.ts'

type ArticleRow = { n: number; title: string; heading: string | null; text: string; everyday: string | null }

const batchSize = 4000

/**
 * `search_segment`: the impact-ordered index over the articles numbered above `after`, in segments of up to 65,536. A
 * delta calls it again for the articles it added: segments that stand are not touched. `onArticles` hears how many are done.
 */
export function indexArticles(db: Database, after: number, onArticles: (done: number) => void): void {
  createSegments(db)
  db.exec('CREATE TABLE IF NOT EXISTS search_gone (n INTEGER PRIMARY KEY) STRICT')
  const batch = db.prepare<[number, number], ArticleRow>(`
    SELECT n, law.title, heading.title AS heading, article.text, everyday.wordings AS everyday
    FROM search_article JOIN article ON article.id = search_article.article_id JOIN law ON law.id = article.law_id
    LEFT JOIN heading ON heading.id = article.heading_id
    LEFT JOIN everyday ON everyday.article_id = article.id WHERE n > ? ORDER BY n LIMIT ?
  `)
  let done = after
  let first = after + 1
  const writer = new SegmentWriter()
  const flush = (): void => {
    if (writer.articles === 0) return
    const { articles } = writer
    const data = writer.finish()
    storeSegment(db, { first, articles, data })
    data.buffer.transfer(0)
    first += articles
  }
  // In batches: a statement being stepped would lock the connection, and all rows at once would fill the memory.
  for (;;) {
    const rows = batch.all(done, batchSize)
    if (rows.length === 0) break
    for (const { title, heading, text, everyday } of rows) {
      writer.add({
        own: [title, heading ?? '', text],
        everyday: everyday === null ? [] : JSON.parse(everyday),
      })
      if (writer.full) flush()
    }
    done = rows.at(-1)?.n ?? done
    onArticles(done)
  }
  flush()
  writer.release()
}

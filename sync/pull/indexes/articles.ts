import type { Database } from 'better-sqlite3'
import { indexTerms } from '../../../shared/search/grams.ts'
import { lawNames } from './lawNames.ts'

type ArticleRow = { n: number; title: string; aliases: string; heading: string | null; text: string }

const batchSize = 4000

/** The words of every article, under its number in `search_article`. `onArticles` hears how many are done. */
export function indexArticles(db: Database, onArticles: (done: number) => void): void {
  // Full detail: of a table without content, bm25() can count terms only where their positions are kept.
  db.exec(`
    CREATE VIRTUAL TABLE article_terms USING fts5 (
      title, heading, text, content = '', tokenize = 'unicode61'
    );
    CREATE VIRTUAL TABLE article_vocabulary USING fts5vocab ('article_terms', 'row');
  `)
  const insert = db.prepare('INSERT INTO article_terms (rowid, title, heading, text) VALUES (?, ?, ?, ?)')
  const batch = db.prepare<[number, number], ArticleRow>(`
    SELECT n, law.title, law.aliases, heading.title AS heading, article.text
    FROM search_article JOIN article ON article.id = article_id JOIN law ON law.id = article.law_id
    LEFT JOIN heading ON heading.id = article.heading_id WHERE n > ? ORDER BY n LIMIT ?
  `)
  let title = ''
  let titleTerms = ''
  // In batches: a statement being stepped would lock the connection, and all rows at once would fill the memory.
  for (let done = 0, rows = batch.all(0, batchSize); rows.length > 0; rows = batch.all(done, batchSize)) {
    for (const row of rows) {
      const named = lawNames(row)
      if (named !== title) {
        title = named
        titleTerms = indexTerms(named)
      }
      insert.run(row.n, titleTerms, row.heading ? indexTerms(row.heading) : '', indexTerms(row.text))
    }
    done = rows.at(-1)?.n ?? done
    onArticles(done)
  }
  db.prepare("INSERT INTO article_terms (article_terms) VALUES ('optimize')").run()
}

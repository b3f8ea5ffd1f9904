import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import type { Document } from './engine.ts'

/** The articles of a content file under the numbers our own index gives them. */
export function* documentsOf(content: string): Generator<Document> {
  const db = new Database(content, { readonly: true })
  yield* db
    .prepare<[], Document>(`
      SELECT n, law.title || char(10) || article.text AS text FROM search_article
      JOIN article ON article.id = article_id JOIN law ON law.id = article.law_id ORDER BY n
    `)
    .iterate()
  db.close()
}

/** Articles of JSON lines, numbered from 1, and the number of each by its name as questions cite it. */
export function readArticles(file: string): { documents: Document[]; rowOf: Map<string, number> } {
  const documents: Document[] = []
  const rowOf = new Map<string, number>()
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')) {
    const { law, article, text } = JSON.parse(line) as Record<'law' | 'article' | 'text', string>
    const n = documents.length + 1
    documents.push({ n, text: `${law}\n${text}` })
    rowOf.set(bareTitle(law) + article, n)
  }
  return { documents, rowOf }
}

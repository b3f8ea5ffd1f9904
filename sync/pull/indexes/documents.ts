import type { Database } from 'better-sqlite3'
import { indexTerms } from '../../../shared/search/grams.ts'

type DocumentRow = { n: number; title: string; tags: string; body: string }

/** Cases, Q&A, news and notices: their titles, tags and bodies, and what results are filtered and counted by. */
export function indexDocuments(db: Database): void {
  db.exec(`
    CREATE TABLE search_document (
      n INTEGER PRIMARY KEY, document_id TEXT NOT NULL, kind TEXT NOT NULL, field TEXT, date TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE document_terms USING fts5 (title, tags, body, content = '', tokenize = 'unicode61');
    CREATE VIRTUAL TABLE document_vocabulary USING fts5vocab ('document_terms', 'row');
    INSERT INTO search_document (document_id, kind, field, date)
    SELECT id, kind, field, date FROM document ORDER BY id;
  `)
  const insert = db.prepare('INSERT INTO document_terms (rowid, title, tags, body) VALUES (?, ?, ?, ?)')
  const rows = db.prepare<[], DocumentRow>(
    'SELECT n, title, tags, body FROM search_document JOIN document ON document.id = document_id',
  )
  for (const row of rows.all()) insert.run(row.n, ...[row.title, row.tags, row.body].map(indexTerms))
  db.prepare("INSERT INTO document_terms (document_terms) VALUES ('optimize')").run()
}

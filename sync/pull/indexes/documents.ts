import type { Database } from 'better-sqlite3'
import { indexTerms } from '../../../shared/search/grams.ts'

type DocumentRow = { title: string; tags: string; body: string }

/** Cases, Q&A and information: their titles, tags and bodies, and what results are filtered and counted by. */
export function indexDocuments(db: Database): void {
  db.exec(`
    CREATE TABLE search_document (
      n INTEGER PRIMARY KEY, document_id TEXT NOT NULL, kind TEXT NOT NULL, field TEXT, date TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE document_terms USING fts5 (title, tags, body, content = '', contentless_delete = 1, tokenize = 'unicode61');
    CREATE VIRTUAL TABLE document_vocabulary USING fts5vocab ('document_terms', 'row');
    CREATE INDEX search_document_by_id ON search_document (document_id);
  `)
  const add = adder(db)
  for (const id of db.prepare<[], string>('SELECT id FROM document ORDER BY id').pluck().all()) add(id)
  db.prepare("INSERT INTO document_terms (document_terms) VALUES ('optimize')").run()
}

/** Takes documents out of the index and puts in those that the content holds. */
export function updateDocuments(db: Database, ids: readonly string[]): void {
  const numberOf = db.prepare<[string], number>('SELECT n FROM search_document WHERE document_id = ?').pluck()
  const removeTerms = db.prepare('DELETE FROM document_terms WHERE rowid = ?')
  const remove = db.prepare('DELETE FROM search_document WHERE n = ?')
  const add = adder(db)
  for (const id of ids) {
    const n = numberOf.get(id)
    if (n !== undefined) {
      removeTerms.run(n)
      remove.run(n)
    }
    add(id)
  }
}

function adder(db: Database): (id: string) => void {
  const row = db.prepare<[string], DocumentRow>('SELECT title, tags, body FROM document WHERE id = ?')
  const number = db.prepare(
    'INSERT INTO search_document (document_id, kind, field, date) SELECT id, kind, field, date FROM document WHERE id = ?',
  )
  const insert = db.prepare('INSERT INTO document_terms (rowid, title, tags, body) VALUES (?, ?, ?, ?)')
  return (id) => {
    const document = row.get(id)
    if (!document) return
    const { title, tags, body } = document
    insert.run(number.run(id).lastInsertRowid, ...[title, tags, body].map(indexTerms))
  }
}

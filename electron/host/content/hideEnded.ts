import type { Database } from 'better-sqlite3'

/**
 * Takes the documents whose last day was before `today` out of what this connection sees, whoever asks and with the
 * cable out too (Codes, Art. 14): views that leave them out stand before the tables of the same names.
 */
export function hideEnded(db: Database, today: string): void {
  const ended = db
    .prepare<[string], string>('SELECT id FROM document WHERE public_until < ?')
    .pluck()
    .all(today)
  if (ended.length === 0) return
  db.pragma('temp_store = MEMORY')
  db.exec('CREATE TEMP TABLE ended (id TEXT PRIMARY KEY) WITHOUT ROWID')
  const note = db.prepare('INSERT INTO ended VALUES (?)')
  for (const id of ended) note.run(id)
  db.exec(`
    CREATE TEMP VIEW document AS SELECT * FROM main.document WHERE id NOT IN (SELECT id FROM ended);
    CREATE TEMP VIEW search_document AS
      SELECT * FROM main.search_document WHERE document_id NOT IN (SELECT id FROM ended);
  `)
}

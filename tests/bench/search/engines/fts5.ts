import Database from 'better-sqlite3'
import type { Peer } from '../engine.ts'

/**
 * SQLite's own full text search without the texts themselves: `indexed` is what the tokenizer is given of a document,
 * `asked` the terms of a question. Any term may match; ordered by its bm25.
 */
export function fts5(
  tokenizer: string,
  indexed: (text: string) => string,
  asked: (question: string) => readonly string[],
): Peer {
  return {
    build(documents, file) {
      const db = new Database(file)
      db.pragma('journal_mode = OFF')
      db.exec(`CREATE VIRTUAL TABLE terms USING fts5(text, content='', tokenize='${tokenizer}')`)
      const insert = db.prepare('INSERT INTO terms (rowid, text) VALUES (?, ?)')
      db.transaction(() => {
        for (const { n, text } of documents) insert.run(n, indexed(text))
        db.exec("INSERT INTO terms (terms) VALUES ('optimize')")
      })()
      db.close()
    },
    open(file) {
      const db = new Database(file, { readonly: true })
      db.pragma('cache_size = -32768') // As the kiosk has it.
      const find = db
        .prepare<[string, number], number>(
          'SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rank LIMIT ?',
        )
        .pluck()
      return (question, limit) => {
        const terms = [...new Set(asked(question))]
        return terms.length === 0 ? [] : find.all(terms.map((term) => `"${term}"`).join(' OR '), limit)
      }
    },
  }
}

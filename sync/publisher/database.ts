import Database from 'better-sqlite3'
import { countRows, rowsOf } from '../release/contentRoot.ts'
import { columnsOf, createTable, schemaVersion, type TableName, tableNames } from '../release/schema.ts'
import type { Content, Progress } from './content.ts'

const progressEvery = 5000

/** A row that names one in another table which is not there. Importers check this; it is checked again on the whole. */
export type DanglingReference = { table: string; rowid: unknown; parent: string }

export type BuiltDatabase = {
  contentRoot: string
  counts: Record<string, number>
  dangling: DanglingReference[]
}

function fill(
  db: Database.Database,
  table: TableName,
  rows: readonly Record<string, unknown>[],
  onRow: () => void,
) {
  const columns = columnsOf(table)
  const places = columns.map((column) => `@${column}`).join(',')
  const insert = db.prepare(`INSERT INTO ${table} (${columns.join(',')}) VALUES (${places})`)
  // In the order they will lie in, so that pages fill one after another.
  for (const row of [...rows].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))) {
    insert.run(row)
    onRow()
  }
}

/**
 * Writes `content` into a new SQLite file: no indexes (the kiosk builds those), no journal left beside it, vacuumed, so
 * that the same content gives the same bytes. A failed write throws SQLite's or the system's error.
 */
export function buildDatabase(path: string, content: Content, onProgress: Progress): BuiltDatabase {
  const db = new Database(path)
  try {
    db.pragma('page_size = 4096')
    // Nobody reads the file before it is whole, and after a crash it is built anew.
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma('foreign_keys = OFF')
    const total = tableNames.reduce((sum, table) => sum + content[table].length, 0)
    let done = 0
    db.transaction(() => {
      for (const table of tableNames) {
        db.exec(createTable(table))
        fill(db, table, content[table], () => {
          done++
          if (done % progressEvery === 0) onProgress('database', done, total)
        })
      }
    })()
    db.pragma(`user_version = ${schemaVersion}`)
    db.pragma('journal_mode = DELETE')
    db.exec('VACUUM')
    onProgress('database', total, total)
    const dangling = db.prepare('PRAGMA foreign_key_check').all() as DanglingReference[]
    return { contentRoot: rowsOf(db).root, counts: countRows(db), dangling }
  } finally {
    db.close()
  }
}

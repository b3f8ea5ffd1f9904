import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { columnsOf, tableNames } from './schema.ts'

/**
 * The content root: SHA-256 over every row of every content table, tables in the schema's order, rows by primary key,
 * each row one line of JSON. Equal content gives an equal root whatever the file's pages look like. Lower-case hex.
 */
export function contentRoot(db: Database): string {
  const hash = createHash('sha256')
  for (const table of tableNames) {
    hash.update(`#${table}\n`)
    const rows = db.prepare(`SELECT ${columnsOf(table).join(',')} FROM ${table} ORDER BY id`).raw()
    let lines = ''
    for (const row of rows.iterate()) {
      lines += `${JSON.stringify(row)}\n`
      if (lines.length > 65_536) {
        hash.update(lines)
        lines = ''
      }
    }
    hash.update(lines)
  }
  return hash.digest('hex')
}

/** Rows in each content table. */
export function countRows(db: Database): Record<string, number> {
  return Object.fromEntries(
    tableNames.map((table) => [table, Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())]),
  )
}

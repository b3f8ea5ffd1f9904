import type { Database } from 'better-sqlite3'
import { type Row, RowSet } from './rowSet.ts'
import { columnsOf, tableNames } from './schema.ts'

/**
 * Every row of every content table as one set; its root names the content. Equal content gives an equal root whatever
 * the file's pages look like and whichever deltas led to it.
 */
export function rowsOf(db: Database): RowSet {
  const set = new RowSet()
  for (const table of tableNames) {
    const rows = db.prepare<[], Row>(`SELECT ${columnsOf(table).join(',')} FROM ${table}`).raw()
    for (const row of rows.iterate()) set.add(table, row)
  }
  return set
}

/** Rows in each content table. */
export function countRows(db: Database): Record<string, number> {
  return Object.fromEntries(
    tableNames.map((table) => [table, Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())]),
  )
}

import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { type Applied, type Change, idOf } from '../../release/delta.ts'
import type { Row, RowSet } from '../../release/rowSet.ts'
import { columnsOf, type TableName } from '../../release/schema.ts'

export type ChangeFault = 'unmet-change' | 'refused-row'

/**
 * Writes changes into the content tables and keeps the set of rows and their counts as it goes. A row counts as it lies
 * in the file afterwards, not as it was sent.
 */
export function rowWriter(db: Database.Database, rows: RowSet, counts: Record<string, number>) {
  const statements = new Map<TableName, ReturnType<typeof statementsFor>>()
  const seen = new Set<string>()
  const applied: Applied[] = []

  const write = (change: Change): Result<void, ChangeFault> => {
    const { table } = change
    const id = idOf(change)
    const where = `${change.op} ${table}`
    const known = statements.get(table) ?? statementsFor(db, table)
    statements.set(table, known)
    if (seen.has(`${table}/${id}`)) return fail('unmet-change', `${where}: twice`)
    seen.add(`${table}/${id}`)
    const before = known.select.get(id) ?? null
    if ((before === null) !== (change.op === 'insert')) return fail('unmet-change', where)
    try {
      const after = rowAfter(known, change, id)
      if (before) rows.remove(table, before)
      if (after) rows.add(table, after)
      counts[table] = (counts[table] ?? 0) + (after ? 1 : 0) - (before ? 1 : 0)
      applied.push({ table, before, after })
      return ok(undefined)
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error
      return fail('refused-row', `${where}: ${error.code}`)
    }
  }
  return { write, applied, counts }
}

function statementsFor(db: Database.Database, table: TableName) {
  const columns = columnsOf(table)
  const list = columns.join()
  return {
    select: db.prepare<[string], Row>(`SELECT ${list} FROM ${table} WHERE id = ?`).raw(),
    insert: db
      .prepare<[Row], Row>(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join()}) RETURNING ${list}`)
      .raw(),
    update: db
      .prepare<[...Row, string], Row>(
        `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join()} WHERE id = ? RETURNING ${list}`,
      )
      .raw(),
    remove: db.prepare<[string]>(`DELETE FROM ${table} WHERE id = ?`),
  }
}

/** Writes a change; the row as it is then, null when it is gone. */
function rowAfter(
  { insert, update, remove }: ReturnType<typeof statementsFor>,
  change: Change,
  id: string,
): Row | null {
  if (change.op === 'delete') {
    remove.run(id)
    return null
  }
  return (change.op === 'insert' ? insert.get(change.row) : update.get(...change.row, id)) ?? null
}

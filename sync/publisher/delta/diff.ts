import type { Database } from 'better-sqlite3'
import type { Change } from '../../release/delta.ts'
import { compareIds } from '../../release/order.ts'
import type { Row } from '../../release/rowSet.ts'
import { columnsOf, type TableName, tableNames } from '../../release/schema.ts'

/** What turns the content of one database into that of another, in the order of deltas; reads each row once. */
export function* diff(before: Database, after: Database): Generator<Change> {
  for (const table of tableNames) yield* diffTable(table, rowsIn(before, table), rowsIn(after, table))
}

const rowsIn = (db: Database, table: TableName): Iterator<Row> =>
  db
    .prepare<[], Row>(`SELECT ${columnsOf(table).join(',')} FROM ${table} ORDER BY id`)
    .raw()
    .iterate()

const idIn = (row: Row): string => String(row[0])

function* diffTable(table: TableName, before: Iterator<Row>, after: Iterator<Row>): Generator<Change> {
  let old = before.next()
  let now = after.next()
  while (!old.done || !now.done) {
    const order = old.done ? 1 : now.done ? -1 : compareIds(idIn(old.value), idIn(now.value))
    if (order < 0) {
      yield { op: 'delete', table, id: idIn(old.value) }
      old = before.next()
    } else if (order > 0) {
      yield { op: 'insert', table, row: now.value }
      now = after.next()
    } else {
      const { value } = now
      if (old.value.some((cell: Row[number], i: number) => cell !== value[i]))
        yield { op: 'update', table, row: value }
      old = before.next()
      now = after.next()
    }
  }
}

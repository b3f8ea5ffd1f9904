import { guardFormula } from '../../../shared/rules/formula.ts'
import { columnsOf } from '../../release/schema.ts'
import type { Served } from '../facts.ts'
import type { TableKind } from './kinds.ts'

/** The columns of each table of the directory, as its CSV has them. */
export const rowColumns: Readonly<Record<TableKind, readonly string[]>> = {
  institution: columnsOf('institution'),
  practitioner: columnsOf('practitioner'),
  penalty: columnsOf('penalty'),
}

/** Lists lie as JSON in a release and parted by semicolons in a table. */
const lists = ['expertise', 'languages']

/** A value of a row as somebody writes it. */
export const writtenValue = (column: string, value: string | number | null): string =>
  lists.includes(column) && typeof value === 'string'
    ? (JSON.parse(value) as string[]).join(';')
    : String(value ?? '')

/** Rows as CSV with their line of names; what a spreadsheet would run is guarded, which `csvRowsIn` undoes. */
export function csvOf(table: TableKind, rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = rowColumns[table]
  const quoted = (text: string): string =>
    /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map((cell) => quoted(guardFormula(cell))).join(','))
    .join('\n')
}

/** A table of a release as CSV: a file of it, uploaded as the whole table, changes nothing. */
export function servedCsv(table: TableKind, { db }: Served): string {
  const rows = db
    .prepare<[], Record<string, string | number | null>>(`SELECT * FROM ${table} ORDER BY id`)
    .all()
  const written = rows.map((row) =>
    Object.fromEntries(
      rowColumns[table].map((column) => [column, writtenValue(column, row[column] ?? null)]),
    ),
  )
  return csvOf(table, written)
}

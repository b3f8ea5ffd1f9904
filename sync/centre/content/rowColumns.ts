import { columnsOf } from '../../release/schema.ts'
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

/** Rows as CSV with their line of names. */
export function csvOf(table: TableKind, rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = rowColumns[table]
  const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n')
}

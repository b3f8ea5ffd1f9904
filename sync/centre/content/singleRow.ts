import { csvRowsIn } from '../../publisher/sample/tableRows.ts'
import { type Fields, type ItemKind, isTable, type TableKind } from './kinds.ts'
import { rowColumns } from './rowColumns.ts'

/** The row of a table that has one and takes none out; null where a form of its fields would not hold it. */
export function singleRow(
  kind: ItemKind,
  fields: Fields,
): { table: TableKind; row: Record<string, string> } | null {
  if (!isTable(kind) || fields.whole === '1' || fields.remove) return null
  const read = csvRowsIn(fields.csv ?? '', 'csv')
  const [only, ...others] = read.ok ? read.value : []
  if (!only || others.length > 0) return null
  const row = Object.fromEntries(Object.entries(only.value).map(([column, text]) => [column, String(text)]))
  return Object.keys(row).join() === rowColumns[kind].join() ? { table: kind, row } : null
}

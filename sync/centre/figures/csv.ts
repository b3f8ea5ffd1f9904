import { guardFormula } from '../../../shared/rules/formula.ts'

/**
 * A table as CSV (RFC 4180) that spreadsheets open as it is: UTF-8 with a mark, every cell quoted, and a cell that would
 * be run as a formula made text by an apostrophe.
 */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\u{FEFF}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

function cell(value: string | number | null): string {
  if (typeof value === 'number') return `"${value}"`
  return `"${guardFormula(value ?? '').replaceAll('"', '""')}"`
}

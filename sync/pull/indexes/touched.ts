import type { Applied } from '../../release/delta.ts'
import { columnsOf, type TableName } from '../../release/schema.ts'

export const idOf = ({ before, after }: Applied): string => String((after ?? before)?.[0])

/** Whether a row came, went, or is another in one of the columns. */
export function differs({ table, before, after }: Applied, columns: readonly string[]): boolean {
  if (!before || !after) return true
  const all = columnsOf(table)
  return columns.some((column) => before[all.indexOf(column)] !== after[all.indexOf(column)])
}

/** Whether a delta touched what is read from the tables: all of a row, or some columns of it. */
export const touches = (
  applied: readonly Applied[],
  read: Partial<Record<TableName, 'all' | readonly string[]>>,
): boolean =>
  applied.some((change) => {
    const columns = read[change.table]
    return columns === 'all' || (columns !== undefined && differs(change, columns))
  })

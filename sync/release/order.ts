import { type Change, idOf } from './delta.ts'
import { tableNames } from './schema.ts'

/** Ids in the order SQLite keeps them in: by their bytes, where JavaScript compares halves of characters. */
export const compareIds = (a: string, b: string): number =>
  a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))

/** The one order of the changes of a delta: tables as the schema has them, then ids. */
export const compareChanges = (a: Change, b: Change): number =>
  tableNames.indexOf(a.table) - tableNames.indexOf(b.table) || compareIds(idOf(a), idOf(b))

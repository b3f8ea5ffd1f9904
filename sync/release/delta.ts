import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Row } from './rowSet.ts'
import { columnsOf, type TableName, tableNames } from './schema.ts'

/**
 * One changed row. An insert must not find its id in the base, an update and a delete must: a base that is not what it
 * should be is noticed at once. A row's first value is its id.
 */
export type Change =
  | { readonly op: 'insert' | 'update'; readonly table: TableName; readonly row: Row }
  | { readonly op: 'delete'; readonly table: TableName; readonly id: string }

const signs = { '+': 'insert', '~': 'update' } as const
const table = z.enum(tableNames)
const row = z.array(z.union([z.string(), z.number(), z.null()]))
const line = z.union([
  z.tuple([z.enum(['+', '~']), table, row]),
  z.tuple([z.literal('-'), table, z.string()]),
])

export const idOf = (change: Change): string => (change.op === 'delete' ? change.id : String(change.row[0]))

/** A change as one line of a delta: `["+","rule",["id",…]]`, `~` for an update, `["-","rule","id"]`. */
export function writeChange(change: Change): string {
  if (change.op === 'delete') return `${JSON.stringify(['-', change.table, change.id])}\n`
  return `${JSON.stringify([change.op === 'insert' ? '+' : '~', change.table, change.row])}\n`
}

/** Reads one line of a delta; `malformed` for anything but a change of this schema's tables. */
export function readChange(text: string): Result<Change, 'malformed'> {
  const parsed = line.safeParse(parseJson(text))
  if (!parsed.success) return fail('malformed')
  const [sign, table, what] = parsed.data
  if (sign === '-') return ok({ op: 'delete', table, id: what })
  if (what.length !== columnsOf(table).length || typeof what[0] !== 'string') return fail('malformed')
  return ok({ op: signs[sign], table, row: what })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a change did: the row as it was, null when there was none, and as it is now, null when it is gone. */
export type Applied = { readonly table: TableName; readonly before: Row | null; readonly after: Row | null }

import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { hotRowId } from './hotList.ts'
import { columnsOf } from './schema.ts'

/** The tables the desk may change, of rules the hot topics alone; guides, services and agreements come with an import only. */
export const editedTables = [
  'law',
  'heading',
  'article',
  'institution',
  'practitioner',
  'penalty',
  'document',
  'rule',
] as const
export type EditedTable = (typeof editedTables)[number]

const value = z.union([z.string(), z.number(), z.null()])
export type EditedRow = { readonly id: string } & Readonly<Record<string, z.infer<typeof value>>>

/**
 * A row the desk has written: it stands in the next release as it is here, whatever stood there before, or not at all.
 * Doing it twice is doing it once.
 */
export type Edit =
  | { readonly op: 'put'; readonly table: EditedTable; readonly row: EditedRow }
  | { readonly op: 'remove'; readonly table: EditedTable; readonly id: string }

/** Where the desk leaves its edits for the publisher: beside the folder of releases, like its keys and its report. */
export const editsFile = (releases: string): string => `${releases}-edits.jsonl`

export const editedId = (edit: Edit): string => (edit.op === 'put' ? edit.row.id : edit.id)

const table = z.enum(editedTables)
const isTheDesks = (of: EditedTable, id: string): boolean => of !== 'rule' || id === hotRowId
const line = z.union([
  z
    .strictObject({ put: table, row: z.record(z.string(), value).and(z.object({ id: z.string().min(1) })) })
    .refine(({ put, row }) => isTheDesks(put, row.id)),
  z.strictObject({ remove: table, id: z.string().min(1) }).refine(({ remove, id }) => isTheDesks(remove, id)),
])

/** One line: `{"put":"penalty","row":{"id":…}}` or `{"remove":"penalty","id":…}`. */
export const writeEdit = (edit: Edit): string =>
  `${JSON.stringify(edit.op === 'put' ? { put: edit.table, row: edit.row } : { remove: edit.table, id: edit.id })}\n`

/** Reads one line. Fails with `malformed`; `detail` says what is wrong with it. */
export function readEdit(text: string): Result<Edit, 'malformed'> {
  const parsed = line.safeParse(parseJson(text))
  if (!parsed.success) return fail('malformed', 'is no edit of a table the desk may change')
  if ('remove' in parsed.data) return ok({ op: 'remove', table: parsed.data.remove, id: parsed.data.id })
  const { put, row } = parsed.data
  const [given, wanted] = [Object.keys(row).sort(), columnsOf(put).sort()]
  if (given.join() !== wanted.join())
    return fail('malformed', `has not the columns of ${put}: it was written by another version`)
  return ok({ op: 'put', table: put, row })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { type Fields, type FormKind, isDocument, isTable } from '../../content/kinds.ts'
import { csvOf, rowColumns } from '../../content/rowColumns.ts'
import type { Staff } from '../roles.ts'

const names = {
  document: ['title', 'field', 'date', 'source', 'tags', 'body', 'important', 'publishAt', 'until'],
  law: [
    'body',
    'category',
    'level',
    'region',
    'status',
    'issued',
    'effective',
    'ended',
    'successor',
    'digest',
    'important',
    'publishAt',
  ],
  table: ['title', 'csv', 'whole', 'important', 'publishAt'],
} as const
/** What a file that was chosen stands for. */
const fileStandsFor = { document: null, law: 'body', table: 'csv' } as const

/** A form of an institution leaves out in whose name it speaks, and whether that is important to everybody. */
const bureauOnly = ['source', 'important', 'publishAt']

export const formOf = (kind: FormKind): keyof typeof names =>
  isDocument(kind) ? 'document' : kind === 'law' ? 'law' : 'table'

/** What a form of this kind carries; a box that is not ticked is sent as nothing and read as empty. */
export function givenFields(kind: FormKind, staff: Staff, body: unknown): Fields {
  const given: Record<string, unknown> = { ...Object(body) }
  const own = names[formOf(kind)].filter((name) => !staff.institutionId || !bureauOnly.includes(name))
  const fields: Record<string, string> = Object.fromEntries(own.map((name) => [name, textOf(given[name])]))
  if (isTable(kind) && given.byRow === '1')
    fields.csv = csvOf(kind, [
      Object.fromEntries(rowColumns[kind].map((column) => [column, textOf(given[column])])),
    ])
  const stands = fileStandsFor[formOf(kind)]
  if (stands && Buffer.isBuffer(given.file) && given.file.length > 0) fields[stands] = decoded(given.file)
  return fields
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : Buffer.isBuffer(value) ? decoded(value) : ''

/** A file as UTF-8, or as spreadsheets in China still write it. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

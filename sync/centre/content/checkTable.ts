import { emptyContent } from '../../publisher/content.ts'
import { applyEdits } from '../../publisher/edits/applyEdits.ts'
import { strayRows } from '../../publisher/edits/strayRows.ts'
import { institution, penalty, practitioner } from '../../publisher/sample/directoryRows.ts'
import { checkRows, csvRowsIn } from '../../publisher/sample/tableRows.ts'
import type { Edit, EditedRow } from '../../release/edit.ts'
import type { Served } from '../facts.ts'
import type { Against, Checked, Finding } from './findings.ts'
import { findingWords, importerWords } from './findingWords.ts'
import { type Fields, type TableKind, tableKinds } from './kinds.ts'

export const schemas = { institution, practitioner, penalty }

/**
 * Rows of the directory as CSV (Codes, Arts 11, 12, 14): written over those of the same id, or, where the text is the
 * `whole` table, instead of all. `remove` names rows to take out.
 */
export function checkTable(table: TableKind, fields: Fields, { facts, lang }: Against): Checked {
  const words = findingWords[lang]
  const { served } = facts
  if (!served) return problem({ field: 'csv', line: null, what: words.noRelease })
  const say = ({ line, what }: { line: number; what: string }): Finding => ({
    field: 'csv',
    line,
    what: what
      .split('; ')
      .map((part) => importerWords(lang, part))
      .join(words.semicolon),
  })
  const plain = csvRowsIn(fields.csv ?? '', 'csv')
  const overlong = plain.ok ? plain.value.flatMap((row) => tooLong(row, words.tooLong(longest))) : []
  if (overlong.length > 0) return { edits: [], problems: overlong, remarks: [] }
  const read = plain.ok ? checkRows<EditedRow>(plain.value, schemas[table], words.schema) : plain
  if (!read.ok) return { edits: [], problems: read.problems.map(say), remarks: [] }

  const rows = read.value
  const puts = rows.map(({ value }): Edit => ({ op: 'put', table, row: value }))
  const named = new Set(rows.map(({ value }) => value.id))
  const removed = (fields.remove ?? '').split('\n').filter((id) => id !== '' && !named.has(id))
  const gone = fields.whole === '1' ? idsIn(served, table).filter((id) => !named.has(id)) : removed
  const edits = [...puts, ...gone.map((id): Edit => ({ op: 'remove', table, id }))]
  if (edits.length === 0) return problem({ field: 'csv', line: null, what: words.nothingToDo })

  const lineOf = new Map(rows.map(({ value, line }) => [`${table} ${value.id}`, line]))
  const problems = strayRows(applyEdits(directoryOf(served), edits)).map(({ file, what }) => {
    const line = lineOf.get(file)
    if (line !== undefined) return say({ line, what })
    return { field: 'csv', line: null, what: `${file}: ${importerWords(lang, what)}` }
  })
  return { edits, problems, remarks: [] }
}

/** The longest of texts, in characters. A picture is measured by its schema. */
const longest = 20_000

const tooLong = (
  { value, line }: { value: Record<string, unknown>; line: number },
  what: string,
): Finding[] =>
  Object.entries(value).flatMap(([column, text]) =>
    column !== 'photo' && String(text).length > longest
      ? [{ field: 'csv', line, what: `${column}: ${what}` }]
      : [],
  )

const problem = (finding: Finding): Checked => ({ edits: [], problems: [finding], remarks: [] })

const idsIn = ({ db }: Served, table: TableKind): string[] =>
  db.prepare<[], string>(`SELECT id FROM ${table}`).pluck().all()

function directoryOf({ db }: Served) {
  const content = emptyContent()
  for (const table of tableKinds) content[table] = db.prepare<[], EditedRow>(`SELECT * FROM ${table}`).all()
  return content
}

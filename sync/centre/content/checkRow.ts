import { checkTable, schemas } from './checkTable.ts'
import type { Against, Finding } from './findings.ts'
import { findingWords, importerWords } from './findingWords.ts'
import type { TableKind } from './kinds.ts'
import { csvOf, rowColumns } from './rowColumns.ts'

type Row = Readonly<Record<string, string>>

/** What of other rows a row names. */
const referring: Readonly<Record<TableKind, string>> = {
  institution: 'id',
  practitioner: 'institution_id',
  penalty: 'subject_id',
}

/** What speaks against one row of the directory, as somebody typed it, each with its column (Codes, Arts 11, 12). */
export function checkRow(table: TableKind, row: Row, isNew: boolean, against: Against): Finding[] {
  const words = findingWords[against.lang]
  const wrong = (field: string, what: string): Finding => ({ field, line: null, what })
  const { served } = against.facts
  const taken = isNew && served?.db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(row.id?.trim() ?? '')
  if (taken) return [wrong('id', words.taken)]
  const typed = Object.fromEntries(Object.entries(row).map(([column, text]) => [column, text.trim()]))
  const read = schemas[table].safeParse(typed, { error: words.schema })
  if (!read.success)
    return read.error.issues.map(({ path, message }) => {
      const column = String(path[0] ?? 'id')
      const missing = typed[column] === ''
      return wrong(column, missing ? words.missing : worded(column, message, against))
    })
  return checkTable(table, { csv: csvOf(table, [row]) }, against).problems.map(({ what }) => {
    const named = /^(\w+): (.+)$/s.exec(what)
    return named?.[1] && named[2] && rowColumns[table].includes(named[1])
      ? wrong(named[1], named[2])
      : wrong(referring[table], what)
  })
}

/** A message of a schema beside its field, where its name need not be said again. */
function worded(column: string, message: string, { lang }: Against): string {
  const named = `${column}: `
  const said = importerWords(lang, named + message)
  return said.startsWith(named) ? said.slice(named.length) : said
}

import { isoDate } from '../../../shared/contract/kinds.ts'
import { emptyContent, type GuideRow, type RuleRow } from '../../publisher/content.ts'
import { strayCites } from '../../publisher/edits/strayCites.ts'
import { factsOf } from '../../publisher/laws/facts.ts'
import { parseLaw } from '../../publisher/laws/parseLaw.ts'
import { lawRows } from '../../publisher/laws/rows.ts'
import type { Edit, EditedTable } from '../../release/edit.ts'
import type { Served } from '../facts.ts'
import type { Against, Checked, Finding } from './findings.ts'
import { findingWords, importerWords } from './findingWords.ts'
import type { Fields } from './kinds.ts'

export const lawStatuses = ['in-force', 'superseded', 'expired', 'unknown'] as const

/** A law, rule or normative document as Markdown (Codes, Art. 7), in the form the importers read. */
export function checkLaw(fields: Fields, { facts, lang }: Against): Checked {
  const words = findingWords[lang]
  const refused = (field: string, line: number | null, what: string): Checked => ({
    edits: [],
    problems: [{ field, line, what }],
    remarks: [],
  })
  const { served } = facts
  if (!served) return refused('body', null, words.noRelease)
  for (const field of ['issued', 'effective'])
    if (fields[field] && !isoDate.safeParse(fields[field]).success) return refused(field, null, words.noDate)
  if (!fields.category?.trim()) return refused('category', null, words.missing)
  if (!fields.body?.trim()) return refused('body', null, words.missing)
  const read = parseLaw(fields.body, 'body')
  const say = ({ line, what }: { line: number; what: string }): Finding => ({
    field: 'body',
    line,
    what: importerWords(lang, what),
  })
  if (!read.ok) return { edits: [], problems: read.problems.map(say), remarks: [] }

  const text = read.value
  const known = factsOf('body.md', text.history, undefined)
  const status = lawStatuses.find((one) => one === fields.status) ?? 'in-force'
  const law = {
    ...known,
    category: fields.category.trim(),
    level: fields.level?.trim() || null,
    region: fields.region?.trim() || null,
    status,
    issued: fields.issued || known.issued,
    effective: fields.effective || known.effective,
  }
  const rows = lawRows(text.title, { paths: [], text, facts: law }, text.title, null)
  const written = { law: [rows.law], heading: rows.headings, article: rows.articles }
  const guide = served.db.prepare<[], GuideRow>('SELECT * FROM guide').all()
  const rule = served.db.prepare<[], RuleRow>('SELECT * FROM rule').all()
  const stray = strayCites({ ...emptyContent(), ...written, guide, rule })
  return {
    edits: [
      ...Object.entries(written).flatMap(([table, those]) =>
        those.map((row): Edit => ({ op: 'put', table: table as EditedTable, row: { ...row } })),
      ),
      ...goneFrom(served, 'article', text.title, rows.articles),
      ...goneFrom(served, 'heading', text.title, rows.headings),
    ],
    problems: stray.map(({ what }) => ({ field: 'body', line: null, what: importerWords(lang, what) })),
    remarks: text.oddities.map(say),
  }
}

/** What the law had in the release and has no longer. */
function goneFrom(
  { db }: Served,
  table: 'article' | 'heading',
  lawId: string,
  rows: readonly { id: string }[],
): Edit[] {
  const kept = new Set(rows.map(({ id }) => id))
  const had = db.prepare<[string], string>(`SELECT id FROM ${table} WHERE law_id = ?`).pluck().all(lawId)
  return had.filter((id) => !kept.has(id)).map((id) => ({ op: 'remove', table, id }))
}

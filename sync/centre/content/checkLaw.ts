import { isoDate } from '../../../shared/contract/kinds.ts'
import {
  type ArticleRow,
  emptyContent,
  type GuideRow,
  type LawRow,
  type RuleRow,
} from '../../publisher/content.ts'
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

/**
 * A law, rule or normative document as Markdown (Codes, Art. 7), in the form the importers read. `target` is the id of
 * the law it was taken up from, or empty. What the form does not say of a law stays as it is served.
 */
export function checkLaw(target: string, fields: Fields, { facts, lang }: Against): Checked {
  const words = findingWords[lang]
  const refused = (field: string, line: number | null, what: string): Checked => ({
    edits: [],
    problems: [{ field, line, what }],
    remarks: [],
  })
  const { served } = facts
  if (!served) return refused('body', null, words.noRelease)
  for (const field of ['issued', 'effective', 'ended'])
    if (fields[field] && !isoDate.safeParse(fields[field]).success) return refused(field, null, words.noDate)
  const status = lawStatuses.find((one) => one === fields.status) ?? 'in-force'
  const isOver = status === 'expired' || status === 'superseded'
  for (const field of ['ended', 'successor'])
    if (fields[field]?.trim() && !isOver) return refused(field, null, words.stillInForce)
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
  const id = target || text.title
  const before = served.db.prepare<[string], LawRow>('SELECT * FROM law WHERE id = ?').get(id)
  const successor = fields.successor?.trim() ? lawNamed(served, fields.successor.trim()) : null
  if (successor === undefined || successor === id) return refused('successor', null, words.noSuchLaw)
  // What was taken up says itself what is known of it.
  const known = factsOf('body.md', target === '' ? text.history : [], undefined)
  const law = {
    ...known,
    category: fields.category.trim(),
    level: fields.level?.trim() || null,
    region: fields.region?.trim() || null,
    status,
    issued: fields.issued || known.issued,
    effective: fields.effective || known.effective,
    digest: fields.digest === '1',
    summary: before?.summary ?? null,
    aliases: JSON.parse(before?.aliases ?? '[]'),
  }
  const history = [...new Set([...text.history, ...endOf(fields)])]
  const rows = lawRows(
    id,
    { paths: [], text: { ...text, history }, facts: law },
    before?.source ?? id,
    successor,
  )
  const written = { law: [rows.law], heading: rows.headings, article: rows.articles }
  const other = otherVersions(served, rows.law)
  const guide = served.db.prepare<[], GuideRow>('SELECT * FROM guide').all()
  const rule = served.db.prepare<[], RuleRow>('SELECT * FROM rule').all()
  const stray = strayCites({
    ...emptyContent(),
    law: [rows.law, ...other.law],
    article: [...rows.articles, ...other.article],
    guide,
    rule,
  })
  return {
    edits: [
      ...Object.entries(written).flatMap(([table, those]) =>
        those.map((row): Edit => ({ op: 'put', table: table as EditedTable, row: { ...row } })),
      ),
      ...goneFrom(served, 'article', id, rows.articles),
      ...goneFrom(served, 'heading', id, rows.headings),
    ],
    problems: stray.map(({ what }) => ({ field: 'body', line: null, what: importerWords(lang, what) })),
    remarks: text.oddities.map(say),
  }
}

/** The day a law ended as a line of its history, where a citizen finds it. */
function endOf({ status, ended }: Fields): string[] {
  if (!ended) return []
  const [year, month, day] = ended.split('-').map(Number)
  return [`${year}年${month}月${day}日起${status === 'superseded' ? '被新的规定替代' : '失效'}`]
}

/** The id of a law of the release by its id or title, of several the first that applies. */
const lawNamed = ({ db }: Served, name: string): string | undefined =>
  db
    .prepare<[string, string], string>(
      "SELECT id FROM law WHERE id = ? OR title = ? ORDER BY status <> 'in-force', id LIMIT 1",
    )
    .pluck()
    .get(name, name)

/** The other laws of the same title: a guide that cites it means the one that applies. */
function otherVersions({ db }: Served, { id, title }: LawRow): { law: LawRow[]; article: ArticleRow[] } {
  const law = db.prepare<[string, string], LawRow>('SELECT * FROM law WHERE title = ? AND id <> ?')
  const article = db.prepare<[string, string], ArticleRow>(
    'SELECT article.* FROM article JOIN law ON law.id = law_id WHERE title = ? AND law.id <> ?',
  )
  return { law: law.all(title, id), article: article.all(title, id) }
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

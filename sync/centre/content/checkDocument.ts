import { isoDate } from '../../../shared/contract/kinds.ts'
import { bareTitle, parseCite } from '../../../shared/search/lawTitle.ts'
import { citesIn } from '../../publisher/cites.ts'
import type { EditedRow } from '../../release/edit.ts'
import type { Against, Checked, Finding } from './findings.ts'
import { findingWords } from './findingWords.ts'
import type { Fields } from './kinds.ts'

const longest = { title: 100, field: 20, source: 60, tags: 200, body: 20_000 }
const needed = ['title', 'date', 'source', 'body']

/** Tabs and line ends are somebody's writing; other control characters and halves of characters are not. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}/u
const markup = /<[a-z/!][^>]*>/i

const listOf = (text: string): string[] =>
  text
    .split(/[;；,，、\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** Each article once, whether its law is named with the name of the country or without. */
const once = (cites: readonly string[]): string[] =>
  cites.filter((cite, at) => at === cites.findIndex((other) => bareTitle(other) === bareTitle(cite)))

/**
 * The row a document is in a release; its fields are taken as they stand. It cites what its text does, and what an import
 * said it does.
 */
export function documentRow(target: string, kind: string, fields: Fields): EditedRow {
  const text = (name: string): string => (fields[name] ?? '').trim()
  const body = text('body').replace(/\r\n?/g, '\n')
  return {
    id: target,
    kind,
    title: text('title'),
    field: text('field') || null,
    date: text('date'),
    source: text('source') || null,
    important: fields.important === '1' ? 1 : 0,
    public_until: text('until') || null,
    cites: JSON.stringify(once([...listOf(text('cites')), ...citesIn(body)])),
    tags: JSON.stringify(listOf(text('tags'))),
    body,
    sample: fields.sample === '1' ? 1 : 0,
  }
}

/** News, notices, interviews, interpretations, cases and Q&A (Codes, Arts 7-9, 13): every cite must lead somewhere. */
export function checkDocument(target: string, kind: string, fields: Fields, against: Against): Checked {
  const words = findingWords[against.lang]
  const problems: Finding[] = []
  const complain = (field: string, what: string): void => void problems.push({ field, line: null, what })
  for (const field of needed) if (!(fields[field] ?? '').trim()) complain(field, words.missing)
  for (const [field, most] of Object.entries(longest)) {
    if ([...(fields[field] ?? '')].length > most) complain(field, words.tooLong(most))
    if (unwritable.test(fields[field] ?? '')) complain(field, words.unwritable)
  }
  for (const field of ['date', 'until'])
    if (fields[field] && !isoDate.safeParse(fields[field]).success) complain(field, words.noDate)
  if (fields.until && fields.date && fields.until < fields.date) complain('until', words.endsBefore)
  const cites = findCites(fields, against)
  const remarks = [...cites.remarks]
  if (markup.test(fields.body ?? '')) remarks.push({ field: 'body', line: null, what: words.markup })
  return {
    edits: [{ op: 'put', table: 'document', row: documentRow(target, kind, fields) }],
    problems: [...problems, ...cites.problems],
    remarks,
  }
}

/** An article its law does not have is wrong; a law that is not there, or only in part, is a pity. */
function findCites(fields: Fields, { facts, lang }: Against): { problems: Finding[]; remarks: Finding[] } {
  const words = findingWords[lang]
  const problems: Finding[] = []
  const remarks: Finding[] = []
  const look = (cite: string, line: number | null): void => {
    const title = parseCite(cite)?.title ?? cite
    if (facts.article(cite)) return
    const place = { field: 'body', line }
    const law = facts.law(title)
    if (law?.digest) remarks.push({ ...place, what: words.notInDigest(cite) })
    else if (law) problems.push({ ...place, what: words.noArticle(cite) })
    else remarks.push({ ...place, what: words.noLaw(title) })
  }
  for (const [at, line] of (fields.body ?? '').split('\n').entries())
    for (const cite of citesIn(line)) look(cite, at + 1)
  for (const cite of listOf(fields.cites ?? '')) look(cite, null)
  return { problems, remarks }
}

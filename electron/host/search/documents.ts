import type { Database } from 'better-sqlite3'
import type { DocumentKind } from '../../../shared/contract/documents.ts'
import type { Segment } from '../../../shared/contract/kinds.ts'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { paragraphsOf } from '../../../shared/paragraphs.ts'
import { documentTab } from '../../../shared/search/documentTab.ts'
import { type Gram, indexTerms } from '../../../shared/search/grams.ts'
import { searchable } from '../content/directory.ts'
import { perContent } from '../content/perContent.ts'
import { readDocument } from '../content/readDocument.ts'
import { documentsOfGuide } from '../guidance/documentsOfGuide.ts'
import { allWords, anyOf } from './matchExpression.ts'
import { newestFirst, none, one, type Results, type Search } from './results.ts'
import { highlight, snippet } from './snippet.ts'
import { holdsPhrases, type Words } from './words.ts'

type Entry = {
  n: number
  id: string
  kind: DocumentKind
  field: string | null
  year: string
  date: string
}
export type FoundDocument = { entry: Entry; score: number }

const fewWords = 4
/** Of a long question any word may match; what matches less than this share of the best is no answer. */
const leastShare = 0.35

/** Every document without its text, by its number in the index, the newest first. */
const entriesOf = perContent((db) => {
  const rows = db
    .prepare<[], Omit<Entry, 'year'>>(
      'SELECT n, document_id AS id, kind, field, date FROM search_document ORDER BY date DESC, n',
    )
    .all()
  return new Map(rows.map((row): [number, Entry] => [row.n, { ...row, year: row.date.slice(0, 4) }]))
})

/** A document of the matter a guide is about counts more than one that has all the words and is about another. */
const guideWeight = 1.5

/** Documents of every kind that match, best first; without words all of them, the newest first. */
export function findDocuments({ snapshot: { db }, words }: Search): FoundDocument[] {
  const entries = entriesOf(db)
  if (words.text === '') return [...entries.values()].map((entry) => ({ entry, score: 0 }))
  const found = matches(db, words)
  const best = found.reduce((most, [, score]) => Math.max(most, score), 0)
  const scores = new Map(found.map(([n, score]) => [n, best > 0 ? score / best : 1]))
  // What is asked for in quotation marks has to stand there.
  if (words.phrases.length === 0)
    for (const [n, points] of nearGuide(db, words.text))
      scores.set(n, (scores.get(n) ?? 0) + guideWeight * points)
  return [...scores]
    .flatMap(([n, score]) => {
      const entry = entries.get(n)
      return entry ? [{ entry, score }] : []
    })
    .sort((a, b) => b.score - a.score || a.entry.n - b.entry.n)
}

/** How near documents are to the guide the words are about, by number in the index. */
function nearGuide(db: Database, text: string): Match[] {
  const near = documentsOfGuide(db, text)
  if (near.size === 0) return []
  return [...entriesOf(db).values()].flatMap(({ n, id }): Match[] => {
    const points = near.get(id)
    return points === undefined ? [] : [[n, points]]
  })
}

type Match = [n: number, score: number]

function matches(db: Database, words: Words): Match[] {
  const run = db
    .prepare<[string], Match>(`
      SELECT rowid, -bm25(document_terms, 4, 3, 1) FROM document_terms WHERE document_terms MATCH ?
    `)
    .raw()
  if (words.phrases.length > 0)
    return withPhrases(db, run.all(words.phrases.map(asWritten).join(' AND ')), words)
  if (words.grams.length === 0) return []
  const all = words.grams.length <= fewWords ? run.all(allWords(words.grams)) : []
  if (all.length > 0) return all
  const any = anyOf(db, 'document_vocabulary', words.grams)
  const found = any ? run.all(any) : []
  const least = leastShare * found.reduce((best, [, score]) => Math.max(best, score), 0)
  return found.filter(([, score]) => score >= least)
}

/** The terms of a phrase one after another, as they stand in the index where the text holds it. */
const asWritten = (phrase: string): string => `"${indexTerms(phrase)}"`

/** The index knows that punctuation stands between two words, not which: such phrases are looked for in the text. */
function withPhrases(db: Database, found: Match[], words: Words): Match[] {
  if (words.phrases.every((phrase) => /^[\p{L}\p{N}]+$/u.test(phrase))) return found
  const text = db
    .prepare<[number], string>(`
      SELECT title || char(10) || tags || char(10) || body FROM search_document
      JOIN document ON document.id = document_id WHERE n = ?
    `)
    .pluck()
  return found.filter(([n]) => holdsPhrases(searchable(text.get(n) ?? ''), words))
}

/** One tab of documents (Codes, Arts 7-9, 13). */
export function documentResults(
  { snapshot: { db }, words }: Search,
  found: readonly FoundDocument[],
  tab: (typeof documentTab)[DocumentKind],
): Results<FoundDocument> {
  return {
    entries: found.filter(({ entry }) => documentTab[entry.kind] === tab),
    fits: (wanted) => ({
      field: ({ entry }) => entry.field === wanted.field,
      year: ({ entry }) => entry.year === String(wanted.year),
    }),
    values: {
      field: ({ entry }) => (entry.field === null ? none : one(entry.field)),
      year: ({ entry }) => (entry.year === '' ? none : one(entry.year)),
    },
    orders: { newest: ({ entry }) => newestFirst(entry.date) },
    hit: ({ entry }) => documentHit(db, entry.id, words.marks),
  }
}

/** A document as a hit; throws where it is in the index and not in the content. */
export function documentHit(
  db: Database,
  id: string,
  marks: readonly Gram[],
): SearchHit & { kind: 'document' } {
  const document = readDocument(db, id)
  if (!document) throw new Error(`document ${id} is in the index and not in the content`)
  const { brief, body } = document
  return {
    kind: 'document',
    hit: { ...brief, titleSegments: highlight(brief.title, marks), snippet: snippetOf(body, marks) },
  }
}

const snippetOf = (body: string, marks: readonly Gram[]): Segment[] =>
  snippet(
    paragraphsOf(body)
      .map(({ text }) => text)
      .join(' '),
    marks,
  )

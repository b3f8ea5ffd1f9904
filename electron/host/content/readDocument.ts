import type { Database } from 'better-sqlite3'
import type { DocumentKind, DocumentPage } from '../../../shared/contract/documents.ts'
import { paragraphsOf } from '../../../shared/paragraphs.ts'
import { parseCite } from '../../../shared/search/lawTitle.ts'
import { citedArticle } from './citedArticle.ts'
import { perContent } from './perContent.ts'

type Row = {
  id: string
  kind: DocumentKind
  title: string
  field: string | null
  date: string
  source: string | null
  sample: number
}

const rowOf = perContent((db) =>
  db.prepare<[string], Row & { body: string }>(
    'SELECT id, kind, title, field, date, source, sample, body FROM document WHERE id = ?',
  ),
)

/** A document without its text, as lists show it. A date the source does not give is null, never guessed. */
const briefOf = ({ id, kind, title, field, date, source, sample }: Row) => ({
  documentId: id,
  documentKind: kind,
  title,
  field,
  date: date || null,
  source,
  sample: sample === 1,
})

type Brief = ReturnType<typeof briefOf>

/** A document without what it cites: its facts and its Markdown body. Null where there is none. */
export function readDocument(db: Database, id: string): { brief: Brief; body: string } | null {
  const row = rowOf(db).get(id)
  return row ? { brief: briefOf(row), body: row.body } : null
}

/** A document as a page (Codes, Arts 7-9, 13). */
export function openDocument(db: Database, id: string): DocumentPage | null {
  const document = readDocument(db, id)
  if (!document) return null
  const cites = db.prepare<[string], string>('SELECT cites FROM document WHERE id = ?').pluck().get(id)
  return {
    ...document.brief,
    paragraphs: paragraphsOf(document.body),
    cites: citesOf(db, JSON.parse(cites ?? '[]')),
  }
}

/** The articles that citations name, in their order. */
const citesOf = (db: Database, cites: readonly string[]): DocumentPage['cites'] =>
  cites.flatMap((cite) => {
    const cited = parseCite(cite)
    return cited ? [citedArticle(db, cited)] : []
  })

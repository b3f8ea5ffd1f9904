import type { Database } from 'better-sqlite3'
import type { DocumentHit } from '../../../shared/contract/documents.ts'
import { anyOf, contentGrams } from '../search/matchExpression.ts'
import { snippet } from '../search/snippet.ts'
import { citingDocuments } from './citingDocuments.ts'

type Kind = 'qa' | 'case'
type Row = Record<'id' | 'title' | 'date' | 'body', string> & {
  kind: Kind
  field: string | null
  source: string | null
  sample: number
}

const most = 3

/** The documents that say what the words say, best first. */
function saying(db: Database, words: string, kind: Kind): string[] {
  const any = anyOf(db, 'document_vocabulary', contentGrams(words))
  if (!any) return []
  return db
    .prepare<[string, Kind, number], string>(`
      SELECT document.id FROM document_terms JOIN search_document ON n = document_terms.rowid
      JOIN document ON document.id = document_id WHERE document_terms MATCH ? AND document.kind = ?
      ORDER BY bm25(document_terms, 4, 3, 1), n LIMIT ?
    `)
    .pluck()
    .all(any, kind, most)
}

/** Without the marks of Markdown, and without the remark that it is a sample, which its badge says. */
const plain = (markdown: string): string =>
  markdown
    .split('\n')
    .filter((line) => !/^[>#]/.test(line))
    .join(' ')
    .replaceAll('**', '')
    .trim()

function hitOf(db: Database, id: string): DocumentHit[] {
  const row = db.prepare<[string], Row>('SELECT * FROM document WHERE id = ?').get(id)
  if (!row) return []
  return [
    {
      documentId: row.id,
      documentKind: row.kind,
      title: row.title,
      field: row.field,
      date: row.date,
      source: row.source,
      sample: row.sample === 1,
      // Nothing was searched for: nothing is marked.
      titleSegments: [{ text: row.title, hit: false }],
      snippet: snippet(plain(row.body), []),
    },
  ]
}

/** Points for the words and for the field of law, beside those for the articles; fewer than `least` is not near. */
const points = { words: 0.5, field: 0.5, least: 0.55 }

/**
 * The documents of a kind nearest to a matter, at most three: by the articles they share, then by words. What only
 * happens to cite a common article, or to say the same words of another field of law, is left out.
 */
export function nearDocuments(
  db: Database,
  kind: Kind,
  matter: { articleIds: readonly string[]; field: string; words: string },
): DocumentHit[] {
  const cited = citingDocuments(db, matter.articleIds, kind)
  const said = new Set(saying(db, matter.words, kind))
  const fieldOf = db.prepare('SELECT field FROM document WHERE id = ?').pluck()
  return [...new Set([...cited.keys(), ...said])]
    .map((id) => ({
      id,
      near:
        (cited.get(id) ?? 0) +
        (said.has(id) ? points.words : 0) +
        (fieldOf.get(id) === matter.field ? points.field : 0),
    }))
    .filter(({ near }) => near >= points.least)
    .sort((a, b) => b.near - a.near || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .flatMap(({ id }) => hitOf(db, id))
}

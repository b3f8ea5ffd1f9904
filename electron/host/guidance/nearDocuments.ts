import type { Database } from 'better-sqlite3'
import type { DocumentHit } from '../../../shared/contract/documents.ts'
import { anyOf, contentGrams } from '../search/matchExpression.ts'
import { highlight, snippet } from '../search/snippet.ts'

type Kind = 'qa' | 'case'
type Row = Record<'id' | 'title' | 'date' | 'body', string> & {
  kind: Kind
  field: string | null
  source: string | null
  sample: number
}

const most = 3
/** Articles that very many documents cite say little of a matter, and would take long to go through. */
const widest = 200

/** The documents that cite the articles, with a point for each, more for an article that stands earlier. */
function citing(db: Database, articleIds: readonly string[], kind: Kind): Map<string, number> {
  const documents = db
    .prepare<[string, Kind, number], string>(`
      SELECT id FROM citation JOIN document ON document.id = document_id
      WHERE article_id = ? AND document.kind = ? LIMIT ?
    `)
    .pluck()
  const points = new Map<string, number>()
  for (const [at, articleId] of articleIds.entries())
    for (const id of documents.all(articleId, kind, widest))
      points.set(id, (points.get(id) ?? 0) + 1 / (at + 2))
  return points
}

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

function hitOf(db: Database, id: string, words: string): DocumentHit[] {
  const row = db.prepare<[string], Row>('SELECT * FROM document WHERE id = ?').get(id)
  if (!row) return []
  const grams = contentGrams(words)
  return [
    {
      documentId: row.id,
      documentKind: row.kind,
      title: row.title,
      field: row.field,
      date: row.date,
      source: row.source,
      sample: row.sample === 1,
      titleSegments: highlight(row.title, grams),
      snippet: snippet(plain(row.body), grams),
    },
  ]
}

/** The three documents of a kind nearest to a matter: those that cite the same articles, then those in its words. */
export function nearDocuments(
  db: Database,
  kind: Kind,
  matter: { articleIds: readonly string[]; field: string; words: string },
): DocumentHit[] {
  const points = citing(db, matter.articleIds, kind)
  const said = saying(db, matter.words, kind)
  const fieldOf = db.prepare('SELECT field FROM document WHERE id = ?').pluck()
  const cited = [...points]
    .map(([id, point]) => ({
      id,
      point: point + (said.includes(id) ? 0.5 : 0) + (fieldOf.get(id) === matter.field ? 0.25 : 0),
    }))
    .sort((a, b) => b.point - a.point || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  return [...new Set([...cited, ...said])].slice(0, most).flatMap((id) => hitOf(db, id, matter.words))
}

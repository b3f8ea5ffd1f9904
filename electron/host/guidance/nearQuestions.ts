import type { Database } from 'better-sqlite3'
import { allOf, anyOf, contentGrams } from '../search/matchExpression.ts'

type Row = { field: string | null; title: string; tags: string }

const looked = 5
/** What a Q&A must have of a question's pairs for its field to be the question's: this share, and more than one. */
const leastShare = 0.4
const leastPairs = 2

const rowsMatching = (db: Database, expression: string): Row[] =>
  db
    .prepare<[string, number], Row>(`
      SELECT document.field, document.title, document.tags FROM document_terms
      JOIN search_document ON n = document_terms.rowid JOIN document ON document.id = document_id
      WHERE document_terms MATCH ? AND document.kind = 'qa' ORDER BY bm25(document_terms, 4, 3, 1), n LIMIT ?
    `)
    .all(expression, looked)

const commonest = (fields: readonly (string | null)[]): string | null => {
  const counts = new Map<string, number>()
  for (const field of fields) if (field) counts.set(field, (counts.get(field) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/**
 * The field of law of the Q&A nearest to a question: of those tagged with just these words, otherwise of those that
 * have much of it in their titles and tags. Null where none is near.
 */
export function fieldOfQuestion(db: Database, question: string): string | null {
  const grams = contentGrams(question)
  if (grams.length === 0) return null
  const tagged = rowsMatching(db, `tags : (${allOf(grams)})`).filter(({ tags }) =>
    JSON.parse(tags).includes(question),
  )
  if (tagged.length > 0) return commonest(tagged.map(({ field }) => field))
  const any = anyOf(db, 'document_vocabulary', grams)
  if (!any) return null
  const near = rowsMatching(db, any).filter(({ title, tags }) => {
    const said = `${title} ${tags}`
    const shared = grams.filter(({ text }) => said.includes(text)).length
    return shared >= leastPairs && shared >= grams.length * leastShare
  })
  return commonest(near.map(({ field }) => field))
}

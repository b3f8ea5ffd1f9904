import type { Database } from 'better-sqlite3'

/** Articles that very many documents cite say little of a matter, and would take long to go through. */
const widest = 200

/** The Q&A or cases that cite the articles, by id, with points for each, more for an article that stands earlier. */
export function citingDocuments(
  db: Database,
  articleIds: readonly string[],
  kind: 'qa' | 'case',
): Map<string, number> {
  const documents = db
    .prepare<[string, string, number], string>(`
      SELECT id FROM citation JOIN document ON document.id = document_id
      WHERE article_id = ? AND document.kind = ? LIMIT ?
    `)
    .pluck()
  const found = new Map<string, number>()
  for (const [at, articleId] of articleIds.entries())
    for (const id of documents.all(articleId, kind, widest))
      found.set(id, (found.get(id) ?? 0) + 1 / (at + 2))
  return found
}

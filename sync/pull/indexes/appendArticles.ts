import type { Database } from 'better-sqlite3'
import type { Ranking } from '../../../shared/search/ranking.ts'
import { insertArticle } from './articleRows.ts'
import { indexArticles } from './articles.ts'
import { indexSpans } from './spans.ts'

/**
 * Articles in the last segment up to which it is written anew rather than followed by another. Small enough that a
 * search looks at as large a share of it as of the first segment, which holds the laws people ask about.
 */
export const tailSize = 8_192

/**
 * Numbers changed articles behind all others and indexes them: in the last segment with those it has, where that is
 * small, or in one that follows. In the segments before, their old numbers are marked as gone. `most` as `tailSize`.
 */
export function appendArticles(
  db: Database,
  changed: ReadonlySet<string>,
  ranking: Ranking,
  most: number,
): void {
  const { first, next } = lastSegment(db)
  const isTail = next - first + changed.size <= most
  const after = (isTail ? first : next) - 1
  const remove = db
    .prepare<[string], number>('DELETE FROM search_article WHERE article_id = ? RETURNING n')
    .pluck()
  const gone = db.prepare('INSERT INTO search_gone (n) VALUES (?)')
  for (const id of changed) {
    const old = remove.get(id)
    if (old !== undefined && old <= after) gone.run(old)
  }
  const kept = db
    .prepare<[number], string>('SELECT article_id FROM search_article WHERE n > ? ORDER BY n')
    .pluck()
    .all(after)
  for (const [table, column] of [
    ['search_article', 'n'],
    // The numbers are given anew: what went from a segment that nothing followed may stand here.
    ['search_gone', 'n'],
    ['search_segment', 'first'],
    ['search_span', 'first'],
  ])
    db.prepare(`DELETE FROM ${table} WHERE ${column} > ?`).run(after)
  const insert = db.prepare(`${insertArticle('?')} WHERE article.id = ?`)
  let n = after + 1
  // In the order of the ids: what is built does not hang on the order a delta came in.
  for (const id of [...kept, ...[...changed].sort()]) if (insert.run(n, id).changes > 0) n++
  indexArticles(db, after, () => undefined)
  indexSpans(db, ranking, after)
}

/** The first article of the last segment, and the number that follows its last. */
function lastSegment(db: Database): { first: number; next: number } {
  const last = db
    .prepare<[], { first: number; next: number }>(
      'SELECT first, first + articles AS next FROM search_segment ORDER BY first DESC LIMIT 1',
    )
    .get()
  return last ?? { first: 1, next: 1 }
}

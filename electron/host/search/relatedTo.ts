import type { Database } from 'better-sqlite3'
import type { Output } from '../../../shared/contract/contract.ts'
import { queryGrams } from '../../../shared/search/grams.ts'
import { foundIn } from '../../../shared/search/impact/format.ts'
import { isPair, termsOf } from '../../../shared/search/impact/terms.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { documentHit } from './documents.ts'
import { articleHit } from './lawHit.ts'
import { rankByWords } from './rankByWords.ts'

const most = 6
/** So many of an article's pairs of characters say what it is about. */
const telling = 16

/**
 * What belongs to an article (Codes, Art. 5): the articles in force nearest to it in meaning, and what cites it:
 * interpretations, then Q&A, then cases and information, the newest first. Null where there is no such article.
 */
export function relatedTo(snapshot: Snapshot, articleId: string): Output<'search.related'> | null {
  const { db } = snapshot
  const article = db
    .prepare<[string], { heading: string; text: string }>(`
      SELECT coalesce(heading.title, '') AS heading, text
      FROM article LEFT JOIN heading ON heading.id = article.heading_id WHERE article.id = ?
    `)
    .get(articleId)
  if (!article) return null
  const words = `${article.heading} ${rarest(snapshot, article.text).join(' ')}`
  const marks = queryGrams(words)
  return {
    articles: nearest(snapshot, articleId, words).flatMap((id) => articleHit(db, id, marks) ?? []),
    documents: citing(db, articleId).map((id) => documentHit(db, id, []).hit),
  }
}

/** The pairs of characters of a text that stand in the fewest articles, but in others than this one. */
function rarest({ articles }: Snapshot, text: string): string[] {
  const segments = articles.segments.map(({ segment }) => segment)
  return [...new Set(termsOf(text))]
    .filter(isPair)
    .map((term) => ({ term, found: foundIn(segments, term) }))
    .filter(({ found }) => found > 1)
    .sort((a, b) => a.found - b.found)
    .slice(0, telling)
    .map(({ term }) => String.fromCharCode(term >>> 16, term & 0xffff))
}

function nearest(snapshot: Snapshot, articleId: string, words: string): string[] {
  const row = snapshot.db.prepare<[number], { articleId: string; inForce: number }>(
    'SELECT article_id AS articleId, in_force AS inForce FROM search_article WHERE n = ?',
  )
  const near: string[] = []
  for (const { n } of rankByWords(snapshot.articles, words)) {
    const found = row.get(n)
    if (found?.inForce === 1 && found.articleId !== articleId) near.push(found.articleId)
    if (near.length === most) break
  }
  return near
}

const citing = (db: Database, articleId: string): string[] =>
  db
    .prepare<[string, number], string>(`
      SELECT document_id FROM citation JOIN document ON document.id = document_id
      WHERE article_id = ? ORDER BY kind = 'interpretation' DESC, kind = 'qa' DESC, date DESC, document_id LIMIT ?
    `)
    .pluck()
    .all(articleId, most)

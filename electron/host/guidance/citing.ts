import type { Database } from 'better-sqlite3'
import { citesOf } from '../../../sync/release/guide.ts'
import { perContent } from '../content/perContent.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { answersTo } from '../search/answersTo.ts'
import { putFirst, rankByWords } from '../search/rankByWords.ts'
import { libraryOf } from './library.ts'
import { sourceOf } from './sources.ts'

/** What of a snapshot a question is looked up in. */
export type Searchable = Pick<Snapshot, 'db' | 'articles'>

/** How many of the articles that answer a question are looked at. */
const looked = 20

/** The guides that cite each article, by the article's row in `search_article`. */
const guidesByArticle = perContent((db: Database): ReadonlyMap<number, readonly string[]> => {
  const rowOf = db.prepare<[string], number>('SELECT n FROM search_article WHERE article_id = ?').pluck()
  const guides = new Map<number, string[]>()
  for (const [guideId, { body }] of libraryOf(db).guides) {
    for (const cite of citesOf(body)) {
      const { articleId } = sourceOf(db, cite)
      const n = articleId && rowOf.get(articleId)
      if (n) guides.set(n, [...(guides.get(n) ?? []), guideId])
    }
  }
  return guides
})

/**
 * What the articles that answer a question say for each guide: 1 for a guide that alone cites the best of them, less
 * for articles further down, or that several guides cite.
 */
export function citedFor(snapshot: Searchable, text: string): Map<string, number> {
  const guides = guidesByArticle(snapshot.db)
  const ranked = putFirst(answersTo(snapshot.db, text), rankByWords(snapshot.articles, text), looked)
  const best = Math.max(1, ranked[0]?.score ?? 0)
  const points = new Map<string, number>()
  for (const [at, { n, score }] of ranked.entries()) {
    const citing = guides.get(n) ?? []
    for (const guideId of citing) {
      const point = Math.max(0, score) / best / (1 + at / 2) / Math.sqrt(citing.length)
      points.set(guideId, (points.get(guideId) ?? 0) + point)
    }
  }
  return points
}

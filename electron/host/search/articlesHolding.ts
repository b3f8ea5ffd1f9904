import { findTerm, manyMark, type Segment } from '../../../shared/search/impact/format.ts'
import type { ArticleIndex } from '../../../shared/search/impact/searcher.ts'
import { termsOf } from '../../../shared/search/impact/terms.ts'

/**
 * The articles, by row of `search_article`, that hold every character and every pair of neighbours of some words, in the order
 * of the index: what may hold them word for word. The index knows no positions, so the text decides. A table of
 * positions (FTS5) would double the content file for what a look at a few texts settles.
 */
export function articlesHolding({ segments, gone }: ArticleIndex, words: string): number[] {
  const terms = [...new Set(termsOf(words))]
  return segments.flatMap(({ first, segment }) =>
    inAll(segment, terms)
      .map((at) => first + at)
      .filter((n) => !gone.has(n)),
  )
}

/** The articles of a segment, counted from 0, under which every term is found. */
function inAll(segment: Segment, terms: readonly number[]): number[] {
  const counts = new Uint16Array(segment.articles)
  for (const [already, term] of terms.entries()) {
    const at = findTerm(segment, term)
    if (at === -1) return []
    forEachArticle(segment, at, (article) => {
      if (counts[article] === already) counts[article] = already + 1
    })
  }
  const found: number[] = []
  for (const [article, count] of counts.entries()) if (count === terms.length) found.push(article)
  return found
}

function forEachArticle({ starts, stream }: Segment, term: number, visit: (article: number) => void): void {
  const end = starts[term + 1] ?? 0
  for (let place = starts[term] ?? 0; place < end; ) {
    const head = stream[place++] ?? 0
    let count = head & manyMark
    if (count === manyMark) count = (stream[place++] ?? 0) + 1
    for (const stop = place + count; place < stop; place++) visit(stream[place] ?? 0)
  }
}

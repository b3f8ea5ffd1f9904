import { type ArticleIndex, searchArticles } from '../../../shared/search/impact/searcher.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { answersTo } from './answersTo.ts'

/** An article by its row `n` of `search_article`, with what it scored. */
export type RankedArticle = { n: number; score: number }

/** How many articles a search ranks, counts and offers. */
const deepest = 500
/** What of the question an article must answer beside the one that answers most: one sharing a character is no find. */
const leastMatch = 0.35

/**
 * The articles that answer a question in any words, best first, at most `limit`: those that were named for this very
 * question, then the ranked ones.
 */
export function rankArticles(
  { db, articles }: Pick<Snapshot, 'db' | 'articles'>,
  text: string,
  limit = deepest,
): RankedArticle[] {
  const ranked = enough(articles, text, limit)
  const named = answersTo(db, text)
  if (named.length === 0) return ranked
  const score = ranked[0]?.score ?? 0
  const others = ranked.filter(({ n }) => !named.includes(n))
  return [...named.map((n) => ({ n, score })), ...others].slice(0, limit)
}

function enough(articles: ArticleIndex, text: string, limit: number): RankedArticle[] {
  const ranked = searchArticles(articles, text, limit)
  const least = leastMatch * ranked.reduce((most, { match }) => Math.max(most, match), 0)
  return ranked.filter(({ match }) => match >= least)
}

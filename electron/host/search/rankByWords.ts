import { type ArticleIndex, searchArticles } from '../../../shared/search/impact/searcher.ts'

/** An article by its row `n` of `search_article`, with what it scored. */
export type RankedArticle = { n: number; score: number }

/** How many articles a search ranks, counts and offers. */
export const deepest = 500
/** What of the question an article must answer beside the one that answers most: one sharing a character is no find. */
const leastMatch = 0.35

/** The articles that answer a question in any words, best first, at most `limit`, going by its words alone. */
export function rankByWords(articles: ArticleIndex, text: string, limit = deepest): RankedArticle[] {
  const ranked = searchArticles(articles, text, limit)
  const least = leastMatch * ranked.reduce((most, { match }) => Math.max(most, match), 0)
  return ranked.filter(({ match }) => match >= least)
}

/** Puts some articles before all others, each once, at most `limit`. */
export function putFirst(
  first: readonly number[],
  ranked: readonly RankedArticle[],
  limit = deepest,
): RankedArticle[] {
  const named = new Set(first)
  const score = ranked[0]?.score ?? 0
  const others = ranked.filter(({ n }) => !named.has(n))
  return [...[...named].map((n) => ({ n, score })), ...others].slice(0, limit)
}

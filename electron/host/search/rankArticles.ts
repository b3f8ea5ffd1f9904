import { type ArticleIndex, searchArticles } from '../../../shared/search/impact/searcher.ts'

/** An article by its row `n` of `search_article`, with what it scored. */
export type RankedArticle = { n: number; score: number }

/** How many articles a search ranks, counts and offers. */
const deepest = 500
/** What of the question an article must answer beside the one that answers most: one sharing a character is no find. */
const leastMatch = 0.35

/** The articles that answer a question in any words, best first, at most `limit`. */
export function rankArticles(
  snapshot: { articles: ArticleIndex },
  text: string,
  limit = deepest,
): RankedArticle[] {
  const ranked = searchArticles(snapshot.articles, text, limit)
  const least = leastMatch * ranked.reduce((most, { match }) => Math.max(most, match), 0)
  return ranked.filter(({ match }) => match >= least)
}

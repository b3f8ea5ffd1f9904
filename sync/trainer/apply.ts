import type { ArticleIndex } from '../../shared/search/impact/searcher.ts'
import { learnedFrom, learnedLaws, type Ranking } from '../../shared/search/ranking.ts'
import type { Corpus } from './corpus.ts'

/** The corpus's index as a release with this ranking would have it. */
export function withRanking({ index, lawOf }: Corpus, ranking: Ranking): ArticleIndex {
  const places = learnedLaws(ranking)
  const standings = index.standings.slice()
  const laws: { group: number; place: number }[] = []
  for (const { first, groups } of index.segments) {
    for (const group of groups.all) {
      const law = lawOf[first + groups.of.indexOf(group)] ?? ''
      standings[group] = ranking.standing.laws[law] ?? ranking.standing.unasked
      const place = places.get(law)
      if (place !== undefined && !laws.some((known) => known.group === group)) laws.push({ group, place })
    }
  }
  return { ...index, standings, laws, learned: learnedFrom(ranking) }
}

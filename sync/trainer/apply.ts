import type { ArticleIndex, Group } from '../../shared/search/impact/searcher.ts'
import { learnedFrom, type Ranking } from '../../shared/search/ranking.ts'
import type { Corpus } from './corpus.ts'

/** The corpus's index as a release with this ranking would have it. */
export function withRanking({ index, lawOf }: Corpus, ranking: Ranking): ArticleIndex {
  const learned = learnedFrom(ranking)
  const groups: Group[] = []
  for (const { first, spans } of index.segments) {
    for (const span of spans) {
      const law = lawOf[first + span.first] ?? ''
      groups[span.group] = {
        standing: ranking.standing.laws[law] ?? ranking.standing.unasked,
        law: learned.places.get(law) ?? -1,
      }
    }
  }
  return { ...index, groups, learned }
}

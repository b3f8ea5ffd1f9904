import { searchArticles } from '../../shared/search/impact/searcher.ts'
import type { Ranking } from '../../shared/search/ranking.ts'
import { withRanking } from './apply.ts'
import type { Corpus } from './corpus.ts'
import { type Question, sourceOf } from './questions.ts'

export type Figures = Record<string, { recall10: number; mrr10: number; questions: number }>

/**
 * Mean over the questions of each source: the share of right articles among the first ten, and one over the rank of the
 * first right one. Each question is answered with the ranking learned without its fold, never with one that saw it.
 */
export function crossValidated(
  corpus: Corpus,
  questions: readonly Question[],
  folds: readonly number[],
  learnFrom: (questions: readonly Question[]) => Ranking,
): Figures {
  const sums = new Map<string, { recall: number; mrr: number; questions: number }>()
  for (const fold of new Set(folds)) {
    const index = withRanking(corpus, learnFrom(questions.filter((_, i) => folds[i] !== fold)))
    for (const [i, question] of questions.entries()) {
      if (folds[i] !== fold) continue
      const found = searchArticles(index, question.text, 10).map(({ n }) => n)
      const sum = sums.get(sourceOf(question)) ?? { recall: 0, mrr: 0, questions: 0 }
      const first = found.findIndex((n) => question.right.includes(n))
      sum.recall += question.right.filter((n) => found.includes(n)).length / question.right.length
      sum.mrr += first < 0 ? 0 : 1 / (first + 1)
      sum.questions++
      sums.set(sourceOf(question), sum)
    }
  }
  return Object.fromEntries(
    [...sums].map(([source, { recall, mrr, questions }]) => [
      source,
      { recall10: recall / questions, mrr10: mrr / questions, questions },
    ]),
  )
}

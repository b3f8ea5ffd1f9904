import { searchArticles } from '../../shared/search/impact/searcher.ts'
import { termsOf } from '../../shared/search/impact/terms.ts'
import type { Ranking } from '../../shared/search/ranking.ts'
import { withRanking } from './apply.ts'
import type { Corpus } from './corpus.ts'
import { gramOf } from './grams.ts'
import { type Example, LogLinear } from './logLinear.ts'
import type { Question } from './questions.ts'
import { standingsOf } from './standings.ts'

/** Which parts to learn; what is left out is as if the words said nothing about it. */
export type Parts = { standing: boolean; words: boolean }

/** Articles a question is learned against: the best of what is found so far, and the right ones. */
const candidates = 200
/** A word must stand in this many questions, and a law answer this many, to be learned of. */
const leastQuestions = { word: 3, law: 2 }
/** First guess of how many points of the score one step of a law's standing is worth. */
const firstGuess = 4.5
/** Weights that change little are left out, in points. */
const leastPoints = 2

/**
 * Learns a ranking from questions with known answers: a log-linear model over what the search finds for each, of the
 * match of the words, the standing of the law, and the words of the question with the law. Expressed in
 * points of the match, so that the search only adds it up. Numbers only; the same input gives the same output.
 */
export function learn(
  corpus: Corpus,
  questions: readonly Question[],
  parts: Parts,
  about: { trained: string; provenance: string },
): Ranking {
  const { laws, unasked } = standingsOf(corpus, questions)
  const guess = (law: string): number => laws.get(law) ?? unasked
  const start: Ranking = {
    ...about,
    questions: questions.length,
    standing: parts.standing
      ? { unasked: firstGuess * unasked, laws: mapped(laws, (value) => firstGuess * value) }
      : { unasked: 0, laws: {} },
    words: {},
  }
  if (!parts.standing) return start

  const words = frequentWords(questions)
  const learnable = parts.words ? frequentLaws(corpus, questions) : new Set<string>()
  const index = withRanking(corpus, start)
  const examples = questions.map((question): Example => {
    const found = searchArticles(index, question.text, candidates)
    const missing = question.right.filter((n) => !found.some((article) => article.n === n))
    // A right article the search did not find is learned as if it had matched as well as the last that was found.
    const last = found.at(-1)?.match ?? 0
    const rows = [...found, ...missing.map((n) => ({ n, match: last }))]
    return {
      laws: rows.map(({ n }) => corpus.lawOf[n] ?? ''),
      grams: [...new Set(termsOf(question.text))].filter((term) => words.has(term)),
      right: rows.map(({ n }) => question.right.includes(n)),
      match: rows.map(({ match }) => match),
      standing: rows.map(({ n }) => guess(corpus.lawOf[n] ?? '')),
    }
  })
  const model = new LogLinear(learnable)
  for (let epoch = 0; epoch < 6; epoch++) for (const example of shuffled(examples, epoch)) model.step(example)

  const perPoint = model.matchWeight
  const step = model.standingWeight / perPoint
  const learned: Ranking['words'] = {}
  for (const law of learnable) {
    const points = [...model.weightsOf(law)].map(
      ([term, weight]) => [gramOf(term), Math.round(weight / perPoint)] as const,
    )
    learned[law] = Object.fromEntries(points.filter(([, value]) => Math.abs(value) >= leastPoints).sort())
  }
  return {
    ...start,
    standing: { unasked: rounded(step * unasked), laws: mapped(laws, (value) => rounded(step * value)) },
    words: learned,
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10

const mapped = (
  values: ReadonlyMap<string, number>,
  change: (value: number) => number,
): Record<string, number> =>
  Object.fromEntries([...values].map(([key, value]) => [key, change(value)]).sort())

function frequentWords(questions: readonly Question[]): Set<number> {
  const counts = new Map<number, number>()
  for (const { text } of questions)
    for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1)
  return new Set(
    [...counts]
      .filter(([term, count]) => count >= leastQuestions.word && gramOf(term) !== '')
      .map(([term]) => term),
  )
}

function frequentLaws(corpus: Corpus, questions: readonly Question[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { right } of questions)
    for (const law of new Set(right.map((n) => corpus.lawOf[n] ?? '')))
      counts.set(law, (counts.get(law) ?? 0) + 1)
  return new Set(
    [...counts]
      .filter(([, count]) => count >= leastQuestions.law)
      .map(([law]) => law)
      .sort(),
  )
}

/** In another order every epoch, the same in every run. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items]
  let state = seed + 1
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const j = state % (i + 1)
    const [a, b] = [order[i], order[j]]
    if (a !== undefined && b !== undefined) {
      order[i] = b
      order[j] = a
    }
  }
  return order
}

import type { Corpus } from './corpus.ts'
import type { Question } from './questions.ts'

/** What one question more among a law's many articles is worth; keeps the laws nobody asked about comparable. */
const smoothing = 0.02

/**
 * How much each law is asked about, as a logarithm: the questions its articles answer, over the root of how many articles
 * it has. `unasked` is that of a law of 50 articles without questions.
 */
export function standingsOf(corpus: Corpus, questions: readonly Question[]) {
  const asked = new Map<string, number>()
  for (const { right } of questions) {
    for (const n of right) {
      const law = corpus.lawOf[n] ?? ''
      asked.set(law, (asked.get(law) ?? 0) + 1 / right.length)
    }
  }
  const standing = (count: number, size: number): number =>
    Math.log((count + smoothing * Math.sqrt(size)) / Math.sqrt(size))
  const laws = new Map(
    [...asked].map(([law, count]) => [law, standing(count, corpus.lawSizes.get(law) ?? 1)]),
  )
  return { laws, unasked: standing(0, 50) }
}

import { z } from 'zod'
import { isoDate } from '../contract/kinds.ts'
import { termsOf } from './impact/terms.ts'

/**
 * What was learned from questions with known answers (`npm run train`): numbers only. All in points of the score, that
 * is of BM25 over the words.
 */
export const ranking = z.object({
  trained: isoDate,
  /** Which questions and articles it was learned from, for whoever reviews it. */
  provenance: z.string(),
  questions: z.int(),
  /** How much every law is asked about, by title without 中华人民共和国; `unasked` for the rest. */
  standing: z.object({ unasked: z.number(), laws: z.record(z.string(), z.number()) }),
  /**
   * Which words speak, in whole points, for or against a law, by its title without 中华人民共和国. Only words that stand in
   * three questions or more, so that no question can be read out of them.
   */
  words: z.record(z.string(), z.record(z.string(), z.int())),
})
export type Ranking = z.infer<typeof ranking>

/** The laws something was learned of, by title without 中华人民共和国, with the place of each. */
export const learnedLaws = ({ words }: Ranking): ReadonlyMap<string, number> =>
  new Map(Object.keys(words).map((law, place) => [law, place]))

/** What single terms speak for, flat: what the term `keys[i]` says ends at `ends[i]`. */
export type Learned = {
  /** How many laws there are places for. */
  readonly laws: number
  /** Ascending. */
  readonly keys: Uint32Array
  readonly ends: Uint32Array
  /** The place of a law and its points, by turns. */
  readonly says: Int16Array
}

/** The learned words by term, ready to be added up for a question. */
export function learnedFrom({ words }: Ranking): Learned {
  const lists = new Map<number, number[]>()
  const laws = Object.keys(words)
  for (const [place, law] of laws.entries()) {
    for (const [gram, points] of Object.entries(words[law] ?? {})) {
      const term = termsOf(gram).at(gram.length === 2 ? 1 : 0)
      if (term === undefined) continue
      const list = lists.get(term) ?? []
      list.push(place, points)
      lists.set(term, list)
    }
  }
  const sorted = [...lists].sort(([a], [b]) => a - b)
  let end = 0
  return {
    laws: laws.length,
    keys: Uint32Array.from(sorted, ([term]) => term),
    ends: Uint32Array.from(sorted, ([, list]) => {
      end += list.length
      return end
    }),
    says: Int16Array.from(sorted.flatMap(([, list]) => list)),
  }
}

export const nothingLearned: Ranking = {
  trained: '1970-01-01',
  provenance: '',
  questions: 0,
  standing: { unasked: 0, laws: {} },
  words: {},
}

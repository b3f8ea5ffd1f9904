import { wordsBegunBy } from './begun.ts'
import { type Knowledge, wordBefore } from './candidates.ts'
import { followersOf } from './grammar.ts'
import { textOf } from './lexicon.ts'
import { textOfMatch } from './sentences.ts'

/** A word begun by fewer characters is less likely to be the one that is being written. */
const shorterCost = 24

/** What may come next after a text: the rests of words it begins, and words that follow its last one. */
export function nextWords({ language, others }: Knowledge, before: string, limit: number): string[] {
  const { lexicon, grammar } = language
  const begun = wordsBegunBy([...others, lexicon], lexicon, before)
  const longest = begun[0]?.begun ?? 0
  const offers = begun.map((match) => ({
    text: textOfMatch(match),
    cost: match.cost + (longest - match.begun) * shorterCost,
  }))
  const last = wordBefore(language, before)
  if (last !== null) {
    const { from, to } = followersOf(grammar, last)
    for (let at = from; at < to; at++)
      offers.push({ text: textOf(lexicon, grammar.seconds[at] as number), cost: grammar.costs[at] as number })
  }
  const sorted = offers.sort((a, b) => a.cost - b.cost).map(({ text }) => text)
  return [...new Set(sorted)].slice(0, limit)
}

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
  const last = wordBefore(language, before)
  const whole = last === null ? 0 : textOf(lexicon, last).length
  // The end of a word begins nothing: after 怎么办 comes no word that begins with 办.
  const begun = wordsBegunBy([...others, lexicon], lexicon, before).filter((match) => match.begun >= whole)
  const longest = begun[0]?.begun ?? 0
  const offers = begun.map((match) => ({
    text: textOfMatch(match),
    cost: match.cost + (longest - match.begun) * shorterCost,
  }))
  if (last !== null) {
    const { from, to } = followersOf(grammar, last)
    for (let at = from; at < to; at++)
      offers.push({ text: textOf(lexicon, grammar.seconds[at] as number), cost: grammar.costs[at] as number })
  }
  const sorted = offers.sort((a, b) => a.cost - b.cost).map(({ text }) => text)
  return [...new Set(sorted)].slice(0, limit)
}

import { type Lexicon, mostCost, textOf } from './lexicon.ts'
import { type Match, placesFrom, placesOfText, reachOf, wordOfText, wordsAt, wordsBelow } from './matches.ts'
import type { Found } from './sentences.ts'
import type { Sound } from './sounds.ts'

/** Characters before the caret that may begin a word. */
const mostBegun = 8
/** Going on with a word begun before is a little less likely than beginning one. */
const begunCost = 16
const mostRests = 24

/** What the lexicon's words cost that begin with a text, where nothing but that text is known. */
function costOfBeginning(lexicon: Lexicon, nodes: readonly number[], text: string): number {
  const own = wordOfText(lexicon, text)
  const cost = own === null ? mostCost : (lexicon.costs[own] as number)
  const places = nodes.map((node) => ({ lexicon, node, to: 0, cost: 0 }))
  const [next] = wordsBelow(places, 1, 0, (of, word) => textOf(of, word).startsWith(text))
  return Math.min(cost, next?.cost ?? mostCost)
}

type Begun = { lexicon: Lexicon; text: string; nodes: number[]; cost: number }

/** The ends of a text that begin words of the lexicons, the longest first. */
function beginningsIn(lexicons: readonly Lexicon[], readings: Lexicon, before: string): Begun[] {
  const found: Begun[] = []
  for (let length = Math.min(before.length, mostBegun); length > 0; length--) {
    const text = before.slice(-length)
    for (const lexicon of lexicons) {
      const nodes = placesOfText(lexicon, readings, text).filter(
        (node) => (lexicon.children[node] as number) < (lexicon.children[node + 1] as number),
      )
      if (nodes.length > 0) found.push({ lexicon, text, nodes, cost: costOfBeginning(lexicon, nodes, text) })
    }
  }
  return found
}

/** Words begun by the text before the caret that the letters from `at` on go on with: 法律援 and zhu. */
export function restsOfBegunWords(
  lexicons: readonly Lexicon[],
  readings: Lexicon,
  before: string,
  sounds: readonly (readonly Sound[])[],
): Found {
  let reach = 0
  const matches = beginningsIn(lexicons, readings, before).flatMap(({ lexicon, text, nodes, cost }) => {
    const places = nodes.flatMap((node) => placesFrom(lexicon, node, sounds, 0))
    reach = Math.max(reach, reachOf(places, 0))
    return wordsAt(places, mostRests)
      .filter(({ word }) => textOf(lexicon, word).startsWith(text))
      .map((match) => ({ ...match, begun: text.length, cost: begunCost + Math.max(0, match.cost - cost) }))
  })
  return { matches, reach }
}

/** Words begun by the text before the caret, without any letters yet, the likeliest first. */
export function wordsBegunBy(lexicons: readonly Lexicon[], readings: Lexicon, before: string): Match[] {
  return beginningsIn(lexicons, readings, before).flatMap(({ lexicon, text, nodes, cost }) =>
    wordsBelow(
      nodes.map((node) => ({ lexicon, node, to: 0, cost: 0 })),
      mostRests,
      0,
      (of, word) => textOf(of, word).startsWith(text),
    ).map((match) => ({ ...match, begun: text.length, cost: match.cost - cost })),
  )
}

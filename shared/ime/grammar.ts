import { joinBytes } from './joinBytes.ts'
import { kinds } from './kinds.ts'

/** How words follow each other. Costs as in lexicon.ts; words by their numbers in the lexicon of the language. */
export type Grammar = {
  /** What a kind of word costs more, or less, after another kind than anywhere: row of the one before. */
  kinds: Int8Array
  /** Words with known followers, in their order; where the followers of each begin; the followers and their costs. */
  firsts: Uint32Array
  starts: Uint32Array
  seconds: Uint32Array
  costs: Uint8Array
}

export type Pair = { first: number; second: number; cost: number }

export function encodeGrammar(kindCosts: Int8Array, pairs: readonly Pair[]): Uint8Array<ArrayBuffer> {
  const sorted = pairs.toSorted((a, b) => a.first - b.first || a.second - b.second)
  const firsts: number[] = []
  const starts: number[] = []
  sorted.forEach(({ first }, at) => {
    if (first === firsts.at(-1)) return
    firsts.push(first)
    starts.push(at)
  })
  const parts = [
    Uint32Array.of(firsts.length, sorted.length),
    Uint32Array.from(firsts),
    Uint32Array.of(...starts, sorted.length),
    Uint32Array.from(sorted, ({ second }) => second),
    Uint8Array.from(sorted, ({ cost }) => Math.max(0, Math.min(255, Math.round(cost)))),
    kindCosts,
  ]
  return joinBytes(parts)
}

/** The grammar in a file of `encodeGrammar`, which stays its memory. Throws RangeError where the file is cut. */
export function decodeGrammar(buffer: ArrayBuffer): Grammar {
  const [words = 0, pairs = 0] = new Uint32Array(buffer, 0, 2)
  const firsts = new Uint32Array(buffer, 8, words)
  const starts = new Uint32Array(buffer, 8 + 4 * words, words + 1)
  const secondsAt = 12 + 8 * words
  return {
    firsts,
    starts,
    seconds: new Uint32Array(buffer, secondsAt, pairs),
    costs: new Uint8Array(buffer, secondsAt + 4 * pairs, pairs),
    kinds: new Int8Array(buffer, secondsAt + 5 * pairs, kinds.length ** 2),
  }
}

/** Where `value` stands among sorted numbers between two places; -1 where it does not. */
function find(sorted: Uint32Array, value: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low < to && sorted[low] === value ? low : -1
}

/** Where the followers of a word are known; an empty range where none is. */
export function followersOf({ firsts, starts }: Grammar, word: number): { from: number; to: number } {
  const at = find(firsts, word, 0, firsts.length)
  return at < 0 ? { from: 0, to: 0 } : { from: starts[at] as number, to: starts[at + 1] as number }
}

/** What a word costs as one of the followers in a range; null where it is none of them. */
export function followerCost(
  grammar: Grammar,
  { from, to }: { from: number; to: number },
  word: number,
): number | null {
  if (from === to) return null
  const at = find(grammar.seconds, word, from, to)
  return at < 0 ? null : (grammar.costs[at] as number)
}

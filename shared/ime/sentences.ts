import { followerCost, followersOf, type Grammar } from './grammar.ts'
import { kinds, mayFollow, start, wholePhrase } from './kinds.ts'
import { type Lexicon, textOf } from './lexicon.ts'
import type { Match } from './matches.ts'

/** What the letters so far may stand for: a chain of words, the last one first. */
export type Reading = {
  match: Match | null
  before: Reading | null
  cost: number
  kind: number
  followers: { from: number; to: number }
  /** Tells readings apart by their text. */
  hash: number
}

export type Language = { lexicon: Lexicon; grammar: Grammar }

/** Readings kept at each place between letters. */
const kept = 12

const noFollowers = { from: 0, to: 0 }

/**
 * The readings that everything begins with: after the word that stands before the caret, and after the part of a name
 * that does, where they are known.
 */
export function firstReadings(
  { lexicon, grammar }: Language,
  wordBefore: number | null,
  nameBefore: number | null,
): Reading[] {
  const none = { match: null, before: null, cost: 0, hash: 0, followers: noFollowers }
  const afterWord =
    wordBefore === null
      ? { ...none, kind: start }
      : { ...none, kind: lexicon.kinds[wordBefore] as number, followers: followersOf(grammar, wordBefore) }
  return nameBefore === null ? [afterWord] : [afterWord, { ...none, kind: nameBefore }]
}

/** What a word costs after a reading; null where it may not follow. */
export function costAfter(
  { lexicon, grammar }: Language,
  { kind, followers }: Reading,
  match: Match,
): number | null {
  if (match.begun > 0) return match.cost
  const own = match.lexicon.kinds[match.word] as number
  if (!mayFollow(kind, own)) return null
  const alone = match.cost + (grammar.kinds[kind * kinds.length + own] as number)
  if (match.lexicon !== lexicon) return alone
  const known = followerCost(grammar, followers, match.word)
  if (known === null) return alone
  const keyed = match.cost - (lexicon.costs[match.word] as number)
  return Math.min(alone, known + keyed)
}

function hashAfter(hash: number, { lexicon, word, begun }: Match): number {
  let next = hash
  const end = lexicon.texts[word + 1] as number
  for (let at = (lexicon.texts[word] as number) + begun; at < end; at++)
    next = (Math.imul(next, 31) + (lexicon.characters[at] as number)) | 0
  return next
}

/** A place is left out when letters beyond it have a reading that costs so much less. */
const hopeless = 100

/** The words that begin at a place. `reach`: letters beyond it had no say in which they are. */
export type Found = { matches: readonly Match[]; reach: number }

/** What was found at a place, and the readings that lead beyond it as they were then, from the next place on. */
export type Step = Found & { beyond: readonly (readonly Reading[])[] }

const nothing: Found = { matches: [], reach: 0 }

/**
 * The likeliest readings of all letters, the best first: a beam search from place to place. `findAt` finds the words
 * that begin at one, and is asked only where a good reading may lead. `steps` are the places that have been gone already
 * and still hold; those gone now are added.
 */
export function readingsOfLetters(
  language: Language,
  firsts: readonly Reading[],
  length: number,
  steps: Step[],
  findAt: (at: number) => Found,
): readonly Reading[] {
  const { grammar, lexicon } = language
  const best: Reading[][] = Array.from({ length: length + 1 }, () => [])
  best[0] = [...firsts]
  const gone = steps.length
  steps.at(-1)?.beyond.forEach((readings, at) => {
    best[gone + at] = [...readings]
  })
  for (let at = gone; at < length; at++) {
    const found = isHopeless(best, at) ? nothing : findAt(at)
    const here = best[at] as Reading[]
    for (const match of found.matches) {
      const there = best[match.to] as Reading[]
      for (const before of here) {
        if (there.length === kept && before.cost >= (there[kept - 1] as Reading).cost) break
        const more = costAfter(language, before, match)
        if (more === null) continue
        const cost = before.cost + more
        if (there.length === kept && cost >= (there[kept - 1] as Reading).cost) continue
        keep(there, {
          match,
          before,
          cost,
          kind: match.begun > 0 ? wholePhrase : (match.lexicon.kinds[match.word] as number),
          followers: match.lexicon === lexicon ? followersOf(grammar, match.word) : noFollowers,
          hash: hashAfter(before.hash, match),
        })
      }
    }
    steps.push({ ...found, beyond: readingsBeyond(best, at) })
  }
  return best[length] ?? []
}

/** Nothing leads to a place, or what leads beyond it is far likelier. */
function isHopeless(best: readonly (readonly Reading[])[], at: number): boolean {
  const least = best[at]?.[0]?.cost
  if (least === undefined) return true
  for (let to = at + 1; to < best.length; to++)
    if ((best[to]?.[0]?.cost ?? least) < least - hopeless) return true
  return false
}

function readingsBeyond(best: readonly (readonly Reading[])[], at: number): (readonly Reading[])[] {
  const last = best.findLastIndex((readings) => readings.length > 0)
  return best.slice(at + 1, last + 1).map((readings) => [...readings])
}

/** Keeps a reading among the best ones in order; of two with the same text, the likelier. */
function keep(list: Reading[], reading: Reading): void {
  const same = list.findIndex(({ hash }) => hash === reading.hash)
  if (same >= 0) {
    if ((list[same] as Reading).cost <= reading.cost) return
    list.splice(same, 1)
  }
  let at = list.length
  while (at > 0 && (list[at - 1] as Reading).cost > reading.cost) at--
  list.splice(at, 0, reading)
  if (list.length > kept) list.pop()
}

/** The words of a reading from first to last. */
export function wordsOf(reading: Reading): Match[] {
  const words: Match[] = []
  for (let at: Reading | null = reading; at?.match; at = at.before) words.unshift(at.match)
  return words
}

export const textOfMatch = ({ lexicon, word, begun }: Match): string => textOf(lexicon, word).slice(begun)

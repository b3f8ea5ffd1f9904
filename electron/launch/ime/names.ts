import { familyName, givenName, secondGiven } from '../../../shared/ime/kinds.ts'
import type { Word } from '../../../shared/ime/lexicon.ts'
import { costOf } from './costs.ts'
import { readingOf, surnameReading } from './readings.ts'
import { type Listed, surnames } from './wordList.ts'

/** How many words of a text are people's names. */
const share = 0.03
const leastCount = 2

/**
 * The parts of people's names: family names, and the characters that given names are made of, as often as the names in
 * the word list have them.
 */
export function nameParts(list: readonly Listed[]): Word[] {
  const families = surnames()
  const isFamily = new Set(families)
  const known = new Map(families.map((family, place) => [family, 1 / (place + 15)]))
  const given = new Map<string, number>()
  const second = new Map<string, number>()
  const count = (counts: Map<string, number>, character = '') =>
    counts.set(character, (counts.get(character) ?? 0) + 1)
  for (const { text, tag } of list) {
    if (tag !== 'nr' || text.length < 2 || text.length > 3 || !isFamily.has(text.slice(0, 1))) continue
    count(given, text[1])
    if (text.length === 3) count(second, text[2])
  }
  return [
    ...wordsOf(known, familyName, surnameReading, share),
    ...wordsOf(given, givenName, readingOf, 1),
    ...wordsOf(second, secondGiven, readingOf, 1),
  ]
}

function wordsOf(
  counts: ReadonlyMap<string, number>,
  kind: number,
  read: (text: string) => number[] | null,
  among: number,
): Word[] {
  const all = [...counts].filter(([, count]) => kind === familyName || count >= leastCount)
  const total = all.reduce((sum, [, count]) => sum + count, 0)
  return all.flatMap(([text, count]) => {
    const syllables = read(text)
    return syllables ? [{ text, syllables, kind, cost: costOf((among * count) / total) }] : []
  })
}

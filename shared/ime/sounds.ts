import { longestSyllable, syllableNumber, syllables } from './syllables.ts'

/** One way to read the letters up to `to`: any syllable of `first`..`last`. Costs are in 1/12 nat, see lexicon.ts. */
export type Sound = { to: number; first: number; last: number; cost: number; whole: boolean }

/** What it costs to have meant another sound, a syllable by its initial alone, or by its beginning. */
const fuzzyCost = 24
const initialCost = 64
const beginningCost = 32
/** v for ü is the rule, u for it is common. */
const umlautCost = 8

/** Between syllables a person may say where one ends: xi'an. */
export const separator = "'"

/** Sounds that many people do not tell apart. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^([zcs])(?!h)/, '$1h'],
  [/^n(?=[aeiouv])/, 'l'],
  [/^l/, 'n'],
  [/(an|en|in)$/, '$1g'],
  [/(an|en|in)g$/, '$1'],
]

/** A syllable with its initial, its ending or both swapped for what sounds alike. */
function swapped(syllable: string): [letters: string, swaps: number][] {
  const once = alike.map(([pattern, other]) => syllable.replace(pattern, other))
  const found = new Map<string, number>()
  for (const letters of once) {
    for (const [pattern, other] of alike) {
      const twice = letters.replace(pattern, other)
      if (letters !== syllable && twice !== letters && twice !== syllable && !found.has(twice))
        found.set(twice, 2)
    }
  }
  for (const letters of once) if (letters !== syllable) found.set(letters, 1)
  return [...found]
}

/** ü as it is keyed: v, or u as on many keyboards; after j, q, x and y it is written u and keyed as either. */
function umlauts(syllable: string): string[] {
  if (syllable.includes('v')) return [syllable.replace('v', 'u')]
  return /^[jqxy]u/.test(syllable) ? [syllable.replace('u', 'v')] : []
}

/** What each spelling may stand for. */
const spelled = new Map<string, { number: number; cost: number }[]>()
const spell = (letters: string, number: number, cost: number): void => {
  const known = spelled.get(letters) ?? []
  if (!known.some((other) => other.number === number)) spelled.set(letters, [...known, { number, cost }])
}
syllables.forEach((syllable, number) => {
  spell(syllable, number, 0)
  for (const letters of umlauts(syllable)) spell(letters, number, umlautCost)
  for (const [letters, swaps] of swapped(syllable)) {
    spell(letters, number, swaps * fuzzyCost)
    for (const other of umlauts(letters)) spell(other, number, swaps * fuzzyCost + umlautCost)
  }
})

/** Where the syllables lie that begin with some letters; null where none does. */
const ranges = new Map<string, { first: number; last: number }>()
syllables.forEach((syllable, number) => {
  for (let length = 1; length <= syllable.length; length++) {
    const range = ranges.get(syllable.slice(0, length))
    if (range) range.last = number
    else ranges.set(syllable.slice(0, length), { first: number, last: number })
  }
})

const initial = /^(?:[zcs]h|[a-z])$/

/**
 * Every way to read the next syllable of the letters from `from` on: spelt out, with sounds that are taken for one
 * another, as its initial, and where the letters end or a separator follows, as its beginning.
 */
export function soundsAt(letters: string, from: number): Sound[] {
  const found: Sound[] = []
  for (let to = from + 1; to <= Math.min(letters.length, from + longestSyllable); to++) {
    if (letters[to - 1] === separator) break
    const part = letters.slice(from, to)
    const ends = letters[to] === separator
    const next = ends ? to + 1 : to
    for (const { number, cost } of spelled.get(part) ?? [])
      found.push({ to: next, first: number, last: number, cost, whole: true })
    const range = ranges.get(part)
    if (!range) continue
    const isInitial = initial.test(part)
    if (!isInitial && !ends && to < letters.length) continue
    const cost = isInitial && to < letters.length ? initialCost : beginningCost
    if (syllableNumber(part) === undefined || range.last > range.first)
      found.push({ to: next, ...range, cost, whole: false })
  }
  return found
}

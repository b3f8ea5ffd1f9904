import type { Segment } from '../contract/kinds.ts'
import { fold } from './grams.ts'

type Letter = { letter: string; at: number }

const spoken = /[\p{L}\p{N}]/u

/** The letters of a label with where they stand in it. */
function lettersWithPlaces(label: string): Letter[] {
  const folded = fold(label)
  const letters: Letter[] = []
  let at = 0
  for (const letter of folded) {
    if (spoken.test(letter)) letters.push({ letter, at })
    at += letter.length
  }
  return letters
}

/** A label cut into runs, those letters (counted without punctuation) that were matched as hits. */
function cut(label: string, letters: readonly Letter[], matched: ReadonlySet<number>): Segment[] {
  const hits = new Set([...matched].map((n) => letters[n]?.at))
  const segments: Segment[] = []
  let at = 0
  for (const character of label) {
    const hit = hits.has(at)
    const last = segments.at(-1)
    if (last?.hit === hit) last.text += character
    else segments.push({ text: character, hit })
    at += character.length
  }
  return segments
}

const range = (from: number, to: number): Set<number> =>
  new Set(Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i))

/** The places of the characters of a key in the letters, in order though apart: 消法 in 消费者权益保护法. */
function scattered(letters: readonly Letter[], key: string): Set<number> {
  const places = new Set<number>()
  let from = 0
  for (const character of key) {
    const place = letters.findIndex(({ letter }, n) => n >= from && letter === character)
    if (place < 0) return new Set()
    places.add(place)
    from = place + 1
  }
  return places
}

/**
 * A label cut into what was matched and what was not: where the bare key stands in it, else where `spelled` (given the
 * letters from some place on) says how many of them are spelled, else the key's characters one by one.
 */
export function matchedSegments(
  label: string,
  key: string,
  spelled: ((letters: readonly string[]) => number | null) | null,
): Segment[] {
  const letters = lettersWithPlaces(label)
  const characters = letters.map(({ letter }) => letter)
  const size = Array.from(key).length
  const start = characters.findIndex((_, n) => characters.slice(n, n + size).join('') === key)
  if (start >= 0) return cut(label, letters, range(start, start + size))
  if (spelled) {
    for (let n = 0; n < characters.length; n++) {
      const count = spelled(characters.slice(n))
      if (count) return cut(label, letters, range(n, n + count))
    }
  }
  return cut(label, letters, scattered(letters, key))
}

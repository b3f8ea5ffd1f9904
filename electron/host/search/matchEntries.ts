import { personName } from '../../../shared/search/bareName.ts'
import { type Entry, type Listed, numberMark, searchable } from '../content/directory.ts'
import type { DirectoryWords } from './directoryWords.ts'
import type { Words } from './words.ts'

/** What a match counts: a name or a number is what a person meant, expertise is one of many who have it. */
export const points = {
  sameName: 1000,
  number: 900,
  beginsName: 600,
  inName: 400,
  inInstitution: 200,
  skill: 50,
  some: 1,
}

/** Entries that match, best first, equals in the order they lie in; and what the best of them counts. */
export type Matched<E> = { entries: readonly E[]; best: number }

/** What of the directory is asked: kinds and districts are conditions, `bonus` adds to an entry that matches. */
type Asked<E> = { fits: (entry: E) => boolean; bonus?: (entry: E) => number }

/**
 * The entries that fit the words. A whole question never stands in an entry: where nothing holds every word, what the
 * words are about is enough.
 */
export function matchEntries<E extends Entry & { row: { name: string } }>(
  list: Listed<E>,
  said: DirectoryWords,
  words: Words,
  { fits, bonus = () => 0 }: Asked<E>,
): Matched<E> {
  const { entries } = list
  const looksForNobody = !said.said && said.kinds.length === 0 && said.districts.length === 0
  // Words without a letter, or nothing but the asking.
  if (words.text !== '' && (words.grams.length === 0 || looksForNobody)) return { entries: [], best: 0 }
  if (words.text === '') return { entries, best: points.some }

  const about = said.meanings.length > 0 ? placesAbout(list, said) : null
  const quoted = inAll(words.phrases.map((phrase) => () => list.texts.holding(phrase)))
  const inText = marks(
    entries.length,
    inAll([
      ...said.grams.map((gram) => () => list.texts.holding(isNumber(gram) ? numberMark + gram : gram)),
      ...(about ? [() => about] : []),
      ...(quoted ? [() => quoted] : []),
    ]),
  )
  const named = nameScores(list, said, words)
  const mayBeNamed = marks(entries.length, quoted)
  const whole = points.some + (said.grams.some(isNumber) ? points.number : 0)
  const skillOf = skills(said)

  const exact = new Ranks<E>()
  for (let place = 0; place < entries.length; place++) {
    const name = mayBeNamed[place] ? (named[place] ?? 0) : 0
    const entry = name > 0 || inText[place] ? entries[place] : undefined
    if (entry && fits(entry)) exact.add(entry, (name || whole + bonus(entry)) + skillOf(entry.expertise))
  }
  if (!exact.isEmpty || about === null) return exact.inOrder()
  const loose = new Ranks<E>()
  for (const place of quoted ? common(about, quoted) : about) {
    const entry = entries[place]
    if (entry && fits(entry)) loose.add(entry, skillOf(entry.expertise))
  }
  return loose.inOrder()
}

/** Digits are looked for from the beginning of the number on. */
const isNumber = (gram: string): boolean => /^\d{4}/.test(gram)

/** The places that are in every list, null for all where there is no list. Lists are asked for while any are left. */
function inAll(lists: readonly (() => readonly number[])[]): readonly number[] | null {
  let places: readonly number[] | null = null
  for (const list of lists) {
    if (places?.length === 0) break
    places = places === null ? list() : common(places, list())
  }
  return places
}

/** What two ascending lists have in common. */
function common(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = []
  let at = 0
  for (const place of a) {
    while (at < b.length && (b[at] ?? 0) < place) at++
    if (b[at] === place) both.push(place)
  }
  return both
}

/** 1 at each of the places, or everywhere for null. */
function marks(size: number, places: readonly number[] | null): Uint8Array {
  const marked = new Uint8Array(size).fill(places === null ? 1 : 0)
  for (const place of places ?? []) marked[place] = 1
  return marked
}

/** Those who have a field the words mean, or speak of it in the same words. */
function placesAbout<E>({ entries, texts, skilled }: Listed<E>, { meanings }: DirectoryWords): number[] {
  const lists = meanings.flatMap(({ word, fields }) => [
    texts.holding(word),
    ...fields.map((field) => skilled.get(field) ?? []),
  ])
  const among = new Uint8Array(entries.length)
  for (const list of lists) for (const place of list) among[place] = 1
  const places: number[] = []
  for (let place = 0; place < among.length; place++) if (among[place]) places.push(place)
  return places
}

/** How well each name fits; 0 where it does not. */
function nameScores<E extends Entry & { row: { name: string } }>(
  { entries, names }: Listed<E>,
  { said, rest }: DirectoryWords,
  words: Words,
): Uint16Array {
  const scores = new Uint16Array(entries.length)
  const offer = (place: number, score: number): void => {
    scores[place] = Math.max(scores[place] ?? 0, score)
  }
  for (const word of new Set([said, ...rest]))
    for (const place of names.holding(word)) offer(place, nameScore(entries[place]?.name ?? '', word))
  for (const name of words.names)
    for (const place of names.holding(searchable(personName(name))))
      if (entries[place]?.row.name === name) offer(place, points.sameName)
  return scores
}

function nameScore(name: string, word: string): number {
  if (name === word) return points.sameName
  if (name.startsWith(word)) return points.beginsName
  return word.length > 1 ? points.inName : 0
}

/**
 * What fields of expertise answer of what the words mean, more for what an entry names first. Entries with the same
 * fields share their list.
 */
function skills({ meanings }: DirectoryWords): (expertise: readonly string[]) => number {
  const known = new Map<readonly string[], number>()
  const skill = (expertise: readonly string[]): number => {
    let sum = 0
    for (const { fields } of meanings) {
      const places = fields.map((field) => expertise.indexOf(field)).filter((place) => place >= 0)
      if (places.length > 0) sum += Math.max(points.skill / 5, points.skill - 5 * Math.min(...places))
    }
    return sum
  }
  return (expertise) => {
    const score = known.get(expertise) ?? skill(expertise)
    known.set(expertise, score)
    return score
  }
}

/** Entries by what they score. There are few scores, so that nothing need be sorted but these. */
class Ranks<E> {
  readonly #byScore = new Map<number, E[]>()

  get isEmpty(): boolean {
    return this.#byScore.size === 0
  }

  add(entry: E, score: number): void {
    const equals = this.#byScore.get(score)
    if (equals) equals.push(entry)
    else this.#byScore.set(score, [entry])
  }

  inOrder(): Matched<E> {
    const ranks = [...this.#byScore].sort(([a], [b]) => b - a)
    return { entries: ranks.flatMap(([, entries]) => entries), best: ranks[0]?.[0] ?? 0 }
  }
}

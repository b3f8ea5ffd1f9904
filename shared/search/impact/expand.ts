import { writeTerms } from './terms.ts'

const shortest = 2
export const longest = 6
/** What a word of the statutes counts that the question only implies, beside one that it says. */
const implied = 0.3

/**
 * Everyday word -> the terms of the statutes' words for it, flat: the terms of the wording at place `i` end at `ends[i]`
 * and begin where those before it end.
 */
export type Lexicon = {
  readonly places: ReadonlyMap<string, number>
  readonly ends: Uint32Array
  readonly terms: Uint32Array
}

/** The lexicon of these rows. Longer wordings lead to articles, not to words. */
export function lexiconFrom(
  rows: Iterable<{ everyday: readonly string[]; legal: readonly string[] }>,
): Lexicon {
  const terms = new Uint32Array(1024)
  const lists = new Map<string, Set<number>>()
  for (const { everyday, legal } of rows) {
    let end = 0
    for (const word of legal) end = writeTerms(word, terms, end)
    for (const wording of everyday) {
      if (wording.length < shortest || wording.length > longest) continue
      const list = lists.get(wording) ?? new Set()
      for (const term of terms.subarray(0, end)) list.add(term)
      lists.set(wording, list)
    }
  }
  let end = 0
  return {
    places: new Map([...lists.keys()].map((wording, place) => [wording, place])),
    ends: Uint32Array.from([...lists.values()], (list) => {
      end += list.size
      return end
    }),
    terms: Uint32Array.from([...lists.values()].flatMap((list) => [...list])),
  }
}

/** Every stretch of a text that could be an everyday word of the lexicon. */
export function* stretches(text: string): Generator<string> {
  for (let from = 0; from + shortest <= text.length; from++) {
    for (let end = from + shortest; end <= text.length && end <= from + longest; end++)
      yield text.slice(from, end)
  }
}

/** Adds to the wanted terms what the everyday words in the text stand for; each counts once. */
export function expand(text: string, { places, ends, terms }: Lexicon, wanted: Map<number, number>): void {
  const added = new Set<number>()
  for (const stretch of stretches(text)) {
    const place = places.get(stretch)
    if (place === undefined) continue
    for (let i = ends[place - 1] ?? 0; i < (ends[place] ?? 0); i++) added.add(terms[i] ?? 0)
  }
  for (const term of added) wanted.set(term, (wanted.get(term) ?? 0) + implied)
}

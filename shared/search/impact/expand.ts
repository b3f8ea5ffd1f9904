import { writeTerms } from './terms.ts'

const shortest = 2
const longest = 6
/** What a word of the statutes counts that the question only implies, beside one that it says. */
const implied = 0.3

export type Lexicon = ReadonlyMap<string, Uint32Array>

/** Everyday word -> the terms of the statutes' words for it. Longer wordings lead to articles, not to words. */
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
  return new Map([...lists].map(([wording, list]) => [wording, Uint32Array.from(list)]))
}

/** Adds to the wanted terms what the everyday words in the text stand for; each counts once. */
export function expand(text: string, lexicon: Lexicon, wanted: Map<number, number>): void {
  const added = new Set<number>()
  for (let from = 0; from + shortest <= text.length; from++) {
    for (let end = from + shortest; end <= text.length && end <= from + longest; end++) {
      const terms = lexicon.get(text.slice(from, end))
      if (terms) for (const term of terms) added.add(term)
    }
  }
  for (const term of added) wanted.set(term, (wanted.get(term) ?? 0) + implied)
}

import { familyName, givenName } from './kinds.ts'
import { type Lexicon, textOf } from './lexicon.ts'
import { placesOfText } from './matches.ts'

/** A family name of two characters and one of the given name. */
const longestName = 3

const isOf = (lexicon: Lexicon, text: string, kind: number): boolean =>
  placesOfText(lexicon, lexicon, text).some((node) => {
    for (let word = lexicon.words[node] as number; word < (lexicon.words[node + 1] as number); word++)
      if (lexicon.kinds[word] === kind && textOf(lexicon, word) === text) return true
    return false
  })

/**
 * The part of a person's name that stands before the caret, as a kind of word: a family name that nothing stands before,
 * or one with the first character of a given name. Null where none does.
 */
export function nameBefore(lexicon: Lexicon, before: string): number | null {
  const written = /\p{Script=Han}*$/u.exec(before)?.[0] ?? ''
  if (written === '' || written.length > longestName) return null
  if (isOf(lexicon, written, familyName)) return familyName
  const isBegun =
    isOf(lexicon, written.slice(0, -1), familyName) && isOf(lexicon, written.slice(-1), givenName)
  return isBegun ? givenName : null
}

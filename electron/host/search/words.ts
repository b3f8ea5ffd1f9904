import { lettersOf } from '../../../shared/search/bareName.ts'
import { documentNumber } from '../../../shared/search/documentNumber.ts'
import type { Gram } from '../../../shared/search/grams.ts'
import { searchable } from '../content/directory.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { legalWords } from './legalWords.ts'
import { contentGrams } from './matchExpression.ts'
import { type Understood, understand } from './understand.ts'

/** What a search looks for. */
export type Words = Pick<Understood, 'corrected' | 'direct' | 'names'> & {
  /** Folded, simplified and put right, without quotation marks; what stood between them included. */
  text: string
  /** What must stand word for word, searchable. */
  phrases: string[]
  /** The pairs of characters to look for. */
  grams: Gram[]
  /** What is highlighted in results. */
  marks: Gram[]
}

const quoted = /["“”„＂「『]([^"“”„＂「」『』]+)["“”„＂」』]/g

/**
 * Reads what a person typed. What stands between quotation marks (not 《》, which name a law) is looked for as it is
 * written; the rest is understood, or with `verbatim` taken as it stands.
 */
export function readWords(snapshot: Snapshot, typed: string, verbatim: boolean, today: string): Words {
  const phrases = asWritten(typed)
    .map((phrase) => searchable(phrase).trim())
    .filter((phrase) => lettersOf(phrase).length > 1)
  const { text, direct, names, corrected } = understand(
    snapshot,
    phrases.length > 0 ? typed.replace(quoted, ' ') : typed,
    today,
  )
  const right = verbatim ? null : corrected
  const free = documentNumber(typed) ? '' : (right ?? text)
  const whole = [...phrases, free].join(' ').trim()
  return {
    corrected: right,
    direct,
    names,
    text: whole,
    phrases,
    grams: contentGrams(whole),
    marks: [
      ...phrases.map((phrase) => ({ text: phrase, start: 0, end: phrase.length })),
      ...contentGrams(free),
      ...legalWords(snapshot.db, free).map((word) => ({ text: word, start: 0, end: word.length })),
    ],
  }
}

/** Whoever types the number of a document means that one: none whose words are like it. */
function asWritten(typed: string): string[] {
  if (documentNumber(typed)) return [typed]
  return [...typed.matchAll(quoted)].map(([, phrase = '']) => phrase)
}

/** Whether a searchable text holds everything that must stand word for word. */
export const holdsPhrases = (text: string, { phrases }: Pick<Words, 'phrases'>): boolean =>
  phrases.every((phrase) => text.includes(phrase))

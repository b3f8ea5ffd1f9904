import { pinyin } from 'pinyin-pro'
import { syllableNumber } from '../../../shared/ime/syllables.ts'

const toneless = { toneType: 'none', type: 'array', v: true } as const

const numbersOf = (syllables: readonly string[]): number[] | null => {
  const numbers = syllables.map(syllableNumber)
  return numbers.every((number) => number !== undefined) ? (numbers as number[]) : null
}

/** How a word is read; null where a syllable is none of the standard's. */
export const readingOf = (text: string): number[] | null => numbersOf(pinyin(text, toneless))

/** The syllables written out; null where one is none. */
export const readingFrom = (syllables: readonly string[]): number[] | null => numbersOf(syllables)

export const surnameReading = (text: string): number[] | null =>
  numbersOf(pinyin(text, { ...toneless, surname: 'head' }))

/** Every way to read a character, the commonest first. */
export const readingsOf = (character: string): number[] => [
  ...new Set(
    pinyin(character, { ...toneless, multiple: true })
      .map(syllableNumber)
      .filter((number) => number !== undefined),
  ),
]

import { fold } from './grams.ts'

const nation = '中华人民共和国'
const silent = /[^\p{L}\p{N}]+/gu

/** The letters and digits of a text, folded: what is left when nobody minds brackets, spaces and capitals. */
export const lettersOf = (text: string): string => fold(text).replace(silent, '')

/** A name as it is looked up: its letters and digits without the name of the country, unless that is all there is. */
export function bareName(name: string): string {
  const letters = lettersOf(name)
  return letters.replaceAll(nation, '') || letters
}

const note = /[（(][^（）()]*[)）]\s*$/

/** The name of a person without a note in brackets after it. */
export const personName = (name: string): string => name.replace(note, '').trim() || name

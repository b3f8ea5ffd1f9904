import { halfWidth } from './halfWidth.ts'

/** Why a name was not taken, so that the screen can say what to look at. */
export type NameFault = 'short' | 'long' | 'characters'

/** Characters (UTF-16 code units, as input fields count). */
export const longestName = 40

/** One space where there were several, and between Chinese characters the one dot the identity card has. */
export const foldName = (text: string): string =>
  halfWidth(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) ?[·•‧∙⋅・･.] ?(?=\p{Script=Han})/gu, '·')

/** Letters of any script; the private-use ones are how older identity cards hold rare characters. */
const letters = /^[\p{L}\uE000-\uF8FF][\p{L}\p{M}\uE000-\uF8FF '’.·-]*$/u

/** Checks a folded name, Chinese (阿依古丽·买买提) or foreign (Anne-Marie O'Neil). Returns null when it is sound. */
export function nameFault(text: string): NameFault | null {
  if (text !== '' && !letters.test(text)) return 'characters'
  if ([...text].length < 2) return 'short'
  return text.length > longestName ? 'long' : null
}

export const isPersonName = (text: string): boolean => nameFault(text) === null

import { fold } from './grams.ts'

const number = /(\p{Script=Han}{2,12})[^\p{L}\p{N}]{0,3}(\d{4})[^\p{L}\p{N}]{0,3}第?0*(\d{1,5})号/gu
const gap = /[\s\p{P}]+/u

/**
 * The numbers of official documents in a text (沪司罚〔2024〕第012号), each in one form whatever the brackets, zeros and
 * 第 are: `沪司罚/2024/12`.
 */
export const documentNumbers = (text: string): string[] =>
  [...fold(text).matchAll(number)].map(([, issuer, year, serial]) => `${issuer}/${year}/${serial}`)

/** The document number that a text consists of, or null. A missing 号 is supplied. */
export function documentNumber(text: string): string | null {
  const trimmed = fold(text).trim().replace(/号?$/, '号')
  const [found, ...more] = documentNumbers(trimmed)
  if (!found || more.length > 0) return null
  const letters = (part: string): string => part.split(gap).join('')
  return letters(trimmed).length <= found.length + 6 ? found : null
}

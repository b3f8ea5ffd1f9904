import { halfWidth } from './halfWidth.ts'

/** Digits and capitals without I, O, S, V and Z, each worth its place (GB 32100). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The kind of institution that a code given by a bureau of justice is of. Others gave theirs to hospitals, schools, companies. */
const kinds: Readonly<Record<string, string>> = {
  31: 'law-firm',
  32: 'notary',
  33: 'grassroots-legal',
  34: 'appraisal',
  35: 'arbitration',
}

/** Why a unified social credit code was not taken. */
export type CreditCodeFault = 'characters' | 'length' | 'check' | 'kind'

/** The code as the standard writes it, whatever keys or input method made it. */
export const foldCreditCode = (text: string): string => halfWidth(text).replace(/[\s-]/g, '').toUpperCase()

/**
 * Checks a folded code of 18 characters: its characters, its check character (weighted sum mod 31) and, where `kind` is
 * one that bureaus of justice register, its first two. A law firm is registered by nobody else; a notary office, an
 * appraiser or an arbitration commission may have its code from elsewhere, but none that is another kind's. Returns null
 * when it is sound.
 */
export function creditCodeFault(code: string, kind: string): CreditCodeFault | null {
  if ([...code].some((character) => !alphabet.includes(character))) return 'characters'
  if (code.length !== weights.length + 1) return 'length'
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(code[i] ?? ''), 0)
  if (alphabet[(31 - (sum % 31)) % 31] !== code[17]) return 'check'
  if (!Object.values(kinds).includes(kind)) return null
  const named = kinds[code.slice(0, 2)]
  const fits = named === undefined ? kind !== 'law-firm' : named === kind
  return fits ? null : 'kind'
}

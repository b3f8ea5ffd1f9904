import { halfWidth } from './halfWidth.ts'

/** Why the number of a lawyer's certificate was not taken. */
export type CertificateFault = 'characters' | 'length'

/** The number with plain characters and no spaces, whatever keys or input method made it. */
export const foldCertificateNo = (text: string): string => halfWidth(text).replace(/\s/g, '')

/**
 * Checks the folded number of a practising certificate: a lawyer's has 17 digits, some older ones 12. No rule is known
 * for those of others, which hold letters too. Returns null when it is sound.
 */
export function certificateFault(number: string, kind: string): CertificateFault | null {
  if (kind !== 'lawyer') return null
  if (/\D/.test(number)) return 'characters'
  return number.length === 17 || number.length === 12 ? null : 'length'
}

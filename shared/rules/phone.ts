import { halfWidth } from './halfWidth.ts'

/** Why a telephone number was not taken, so that the screen can say what to look at. */
export type PhoneFault = 'empty' | 'mobile' | 'landline' | 'area-code'

/** The digits of a number as it is dialled in mainland China, however it was written. The last four stay the last four. */
export const foldPhone = (text: string): string =>
  halfWidth(text)
    .replace(/[\s()‐–—-]/g, '')
    .replace(/^(\+|00)86/, '')

/** Eleven digits, the first `1`, the second `3`-`9`. */
const mobile = /^1[3-9]\d{9}$/
/** An area code of three digits with eight, or of four with seven or eight; no number begins with 0, 1 or 9. */
const landline = /^(0(10|2\d)[2-8]\d{7}|0[3-9]\d{2}[2-8]\d{6,7})$/

/** Checks a folded number: a mobile one, or a landline with its area code. Returns null when it is sound. */
export function phoneFault(text: string): PhoneFault | null {
  if (mobile.test(text) || landline.test(text)) return null
  if (text === '') return 'empty'
  if (text.startsWith('1')) return 'mobile'
  return text.startsWith('0') ? 'landline' : 'area-code'
}

export const isPhone = (text: string): boolean => phoneFault(text) === null

/** Whether a text gives a mobile number away, however it is spaced. */
export const holdsMobilePhone = (text: string): boolean =>
  /(?<!\d)1[3-9]\d{9}(?!\d)/.test(text.normalize('NFKC').replace(/[\s-]/g, ''))

import { halfWidth } from './halfWidth.ts'
import { dateInChina } from './workingDays.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** Why a resident identity number was not taken, so that the screen can say what to look at. */
export type ResidentIdFault = 'characters' | 'length' | 'date' | 'future' | 'check'

/** The number as the standard writes it: plain digits and a capital X, whatever keys or input method made it. */
export const foldResidentId = (text: string): string => halfWidth(text).replace(/[\s-]/g, '').toUpperCase()

/**
 * Checks an 18-character identity number, folded: form, date of birth (not before 1900, not after today in China) and
 * the check digit (GB 11643: weighted sum mod 11). Permits of residence for people from Hong Kong, Macao and Taiwan
 * and those of foreigners are numbered alike. Returns null when it is sound.
 */
export function residentIdFault(text: string, now: Date = new Date()): ResidentIdFault | null {
  if (/[^\dX]|X(?!$)/.test(text)) return 'characters'
  if (!/^\d{17}[\dX]$/.test(text)) return 'length'
  const born = birthDate(text)
  const date = new Date(`${born}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== born || born < '1900') return 'date'
  if (born > dateInChina(now)) return 'future'
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return checkDigits[sum % 11] === text[17] ? null : 'check'
}

export const isResidentId = (text: string): boolean => residentIdFault(text) === null

/** The date of birth in a sound number, `YYYY-MM-DD`. */
export const birthDate = (idNumber: string): string =>
  [idNumber.slice(6, 10), idNumber.slice(10, 12), idNumber.slice(12, 14)].join('-')

/**
 * Whether somebody is younger than so many years on a date in China. A year of age is full on the day after the
 * birthday: where a child's protection hangs on it, the later day counts.
 */
export function isYounger(idNumber: string, years: number, today: string): boolean {
  const [year, ...day] = birthDate(idNumber).split('-')
  return today <= [Number(year) + years, ...day].join('-')
}

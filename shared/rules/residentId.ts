const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** Why a resident identity number was not taken, so that the screen can say what to look at. */
export type ResidentIdFault = 'length' | 'date' | 'check'

/**
 * Checks an 18-character resident identity number: form, date of birth (not before 1900, not after `today`) and the
 * check digit (GB 11643: weighted sum mod 11). Returns null when it is sound.
 */
export function residentIdFault(text: string, today: Date = new Date()): ResidentIdFault | null {
  if (!/^\d{17}[\dX]$/.test(text)) return 'length'
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number)
  const born = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  const real = born.getUTCFullYear() === year && born.getUTCMonth() + 1 === month && born.getUTCDate() === day
  if (!real || (year ?? 0) < 1900 || born > today) return 'date'
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return checkDigits[sum % 11] === text[17] ? null : 'check'
}

export const isResidentId = (text: string): boolean => residentIdFault(text) === null

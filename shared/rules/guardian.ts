import type { PeriodRule } from './period.ts'
import { isYounger } from './residentId.ts'

/** The rule under which a guardian must agree for this person on a date in China; null for who is old enough. */
export function guardianRule(
  idNumber: string,
  today: string,
  rules: readonly PeriodRule[],
): PeriodRule | null {
  const rule = rules.find(({ id }) => id === 'identity.guardian')
  return rule && isYounger(idNumber, rule.amount, today) ? rule : null
}

import type { DayUnit, DeadlineRule } from '../../../shared/contract/calculators.ts'
import type { DeadlineQuestion } from '../../../shared/rules/deadline.ts'
import { type Answers, numberOf } from './store.ts'

/** The choice of a period of one's own. */
export const ownPeriod = 'own'

/** What the answers ask: a period by its name, or days of one's own. */
export function questionOf(rule: DeadlineRule, answers: Answers): DeadlineQuestion {
  const known = rule.periods.find(({ id }) => id === answers.period)
  const start = answers.start ?? ''
  if (known) return { start, amount: known.amount, unit: known.unit, source: known.source }
  const unit: DayUnit = answers.unit === 'working-day' ? 'working-day' : 'calendar-day'
  return { start, amount: numberOf(answers.days) ?? 0, unit }
}

import { z } from 'zod'
import { type Due, ruleSource } from '../contract/kinds.ts'
import { addWorkingDays, type WorkCalendar } from './workingDays.ts'

/** A period or duty as data: with its source, the date it applies from and a version. */
export const periodRule = z.object({
  id: z.string(),
  service: z.string(),
  what: z.string(),
  amount: z.int().positive(),
  unit: z.enum(['working-day', 'calendar-day', 'year']),
  source: ruleSource,
  effective: z.string(),
  version: z.string(),
})
export type PeriodRule = z.infer<typeof periodRule>

/** The dates by which a lawyer must decide, and time and place be fixed (Codes, Art. 26), for a filing date in China. */
export function lawyerReservationDue(
  filed: string,
  rules: readonly PeriodRule[],
  calendar: WorkCalendar,
): Due[] {
  return (['decide', 'schedule'] as const).flatMap((what) => {
    const rule = rules.find((candidate) => candidate.id === `lawyer-reservation.${what}`)
    if (!rule) return []
    return [
      {
        what,
        days: rule.amount,
        date: addWorkingDays(filed, rule.amount, calendar),
        source: rule.source,
      },
    ]
  })
}

import { z } from 'zod'
import { type Due, type LaterPeriod, ruleSource } from '../contract/kinds.ts'
import type { Submission } from '../contract/requests.ts'
import { daysBefore } from './dates.ts'
import { addWorkingDays, nextWorkingDay, type WorkCalendar } from './workingDays.ts'

/** A period or duty as data: with its source, the date it applies from and a version. */
export const periodRule = z.object({
  id: z.string(),
  service: z.string(),
  what: z.string(),
  amount: z.int().positive(),
  unit: z.enum(['working-day', 'calendar-day', 'year']),
  /** What it is counted from. */
  from: z.enum(['application', 'acceptance', 'decision', 'record', 'birth']),
  source: ruleSource,
  effective: z.string(),
  version: z.string(),
})
export type PeriodRule = z.infer<typeof periodRule>

const whats = ['decide', 'schedule', 'contact'] as const

/**
 * The dates by which somebody must act, for a filing date in China: one for each rule named that counts from the
 * application, in the order they are named. A last calendar day that is no working day rolls forward (Civil Code,
 * Art. 203).
 */
export function dueDates(
  ids: readonly string[],
  filed: string,
  rules: readonly PeriodRule[],
  calendar: WorkCalendar,
): Due[] {
  return ids.flatMap((id) => {
    const rule = rules.find((candidate) => candidate.id === id)
    const what = whats.find((known) => known === rule?.what)
    if (!rule || !what || rule.from !== 'application' || rule.unit === 'year') return []
    const { amount, unit, source } = rule
    const date =
      unit === 'working-day'
        ? addWorkingDays(filed, amount, calendar)
        : nextWorkingDay(daysBefore(filed, -amount), calendar)
    return [{ what, days: amount, unit, date, source }]
  })
}

const laterWhats = ['assign', 'certificate'] as const

/** The periods among the rules named that count from something still to come, so that they have no date yet. */
export const laterPeriods = (ids: readonly string[], rules: readonly PeriodRule[]): LaterPeriod[] =>
  ids.flatMap((id) => {
    const rule = rules.find((candidate) => candidate.id === id)
    const what = laterWhats.find((known) => known === rule?.what)
    if (!rule || !what || rule.from === 'application' || rule.unit === 'year') return []
    const { amount, unit, source } = rule
    return [{ what, days: amount, unit, source }]
  })

/** The periods of a reservation of a lawyer (Codes, Art. 26). */
export const lawyerPeriods = ['lawyer-reservation.decide', 'lawyer-reservation.schedule']

/** The rules that say by when a request is dealt with. */
export const periodsOf = (form: Submission['form']): readonly string[] =>
  form.kind === 'lawyer-reservation' ? lawyerPeriods : form.periods

import { z } from 'zod'
import { type Due, type LaterPeriod, type OwedWhat, ruleSource } from '../contract/kinds.ts'
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
const laterWhats = ['assign', 'certificate'] as const

/** What a rule promises from the day of asking, or from something still to come; null where it promises no such thing. */
function promise<W extends OwedWhat>(
  rule: PeriodRule | undefined,
  known: readonly W[],
  starts: readonly PeriodRule['from'][],
) {
  const what = known.find((one) => one === rule?.what)
  if (!rule || !what || !starts.includes(rule.from) || rule.unit === 'year') return null
  const { amount: days, unit, source } = rule
  return { what, days, unit, source }
}

const fromApplication = (rule: PeriodRule | undefined) => promise(rule, whats, ['application'])
const fromLater = (rule: PeriodRule | undefined) => promise(rule, laterWhats, ['acceptance', 'decision'])

/** Whether a date comes of a rule: of any other a service would promise nothing, and nobody would notice. */
export const isPromise = (rule: PeriodRule): boolean =>
  fromApplication(rule) !== null || fromLater(rule) !== null

const withId = (rules: readonly PeriodRule[], id: string) => rules.find((rule) => rule.id === id)

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
    const period = fromApplication(withId(rules, id))
    return period ? [{ ...period, date: lastDay(period, filed, calendar) }] : []
  })
}

const lastDay = (
  { days, unit }: Pick<Due, 'days' | 'unit'>,
  from: string,
  calendar: WorkCalendar,
): string | null =>
  unit === 'working-day'
    ? addWorkingDays(from, days, calendar)
    : nextWorkingDay(daysBefore(from, -days), calendar)

/** The periods among the rules named that count from something still to come, so that they have no date yet. */
export const laterPeriods = (ids: readonly string[], rules: readonly PeriodRule[]): LaterPeriod[] =>
  ids.flatMap((id) => fromLater(withId(rules, id)) ?? [])

/** Those periods once what they count from came, on a date in China; without a calendar no date is guessed. */
export const startLater = (
  later: readonly LaterPeriod[],
  from: string,
  calendar: WorkCalendar | null,
): Due[] => later.map((period) => ({ ...period, date: calendar && lastDay(period, from, calendar) }))

/** Whether it counts from something that came after the asking. */
export const isLater = ({ what }: Pick<Due, 'what'>): boolean => laterWhats.some((later) => later === what)

/** The periods of a reservation of a lawyer (Codes, Art. 26). */
export const lawyerPeriods = ['lawyer-reservation.decide', 'lawyer-reservation.schedule']

/** The rules that say by when a request is dealt with. */
export const periodsOf = (form: Submission['form']): readonly string[] =>
  form.kind === 'lawyer-reservation' ? lawyerPeriods : form.periods

import type { DayUnit, DeadlineRule } from '../contract/calculators.ts'
import type { Cite } from '../contract/messages.ts'
import { fail, ok, type Result } from '../result.ts'
import { daysBefore } from './dates.ts'
import { holdsOn } from './validity.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay, type WorkCalendar } from './workingDays.ts'

export type DeadlineStep = { source: Cite } /** The day it runs from, which does not count. */ & (
  | { kind: 'start'; date: string }
  /** `last` is the last of the days counted, null beyond the published calendar; `off` the days passed over. */
  | { kind: 'count'; amount: number; unit: DayUnit; last: string | null; off: string[] }
  /** The last day is one off: the next working day takes its place, null beyond the published calendar. */
  | { kind: 'roll'; from: string; to: string | null }
)
/** `end` is null where the published calendar does not reach: 待确认, never guessed. */
export type Deadline = { end: string | null; steps: DeadlineStep[] }

export type DeadlineQuestion = { start: string; amount: number; unit: DayUnit; source?: Cite }
export type DeadlineFault = 'not-in-force' | 'before-calendar' | 'days-out-of-range'

/** A year: nothing here runs longer, and no calendar is published further ahead. */
export const longestPeriod = 366

/** The last day of a period, with how it is counted (Civil Code, Arts 201, 203). */
export function deadline(
  rule: DeadlineRule,
  { start, amount, unit, source = rule.counting.start }: DeadlineQuestion,
  calendar: WorkCalendar,
): Result<Deadline, DeadlineFault> {
  if (!holdsOn(start, rule.effective)) return fail('not-in-force')
  if (start < calendar.start) return fail('before-calendar')
  if (!(Number.isInteger(amount) && amount > 0 && amount <= longestPeriod)) return fail('days-out-of-range')

  const first: DeadlineStep = { kind: 'start', date: start, source: rule.counting.start }
  if (unit === 'working-day') {
    const last = addWorkingDays(start, amount, calendar)
    const off = last ? daysOff(start, last, calendar) : []
    return ok({ end: last, steps: [first, { kind: 'count', amount, unit, last, off, source }] })
  }
  const last = daysBefore(start, -amount)
  const steps: DeadlineStep[] = [first, { kind: 'count', amount, unit, last, off: [], source }]
  const end = nextWorkingDay(last, calendar)
  if (end !== last) steps.push({ kind: 'roll', from: last, to: end, source: rule.counting.end })
  return ok({ end, steps })
}

/** The days between two dates on which nobody works. */
function daysOff(start: string, last: string, calendar: WorkCalendar): string[] {
  const off: string[] = []
  for (let date = daysBefore(start, -1); date < last; date = daysBefore(date, -1))
    if (isWorkingDay(date, calendar) === false) off.push(date)
  return off
}

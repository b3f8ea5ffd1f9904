import type { Services } from '../services.ts'
import { appraisalsOf, type MonthlyAppraisals } from './appraisals.ts'
import { type DemandFigures, demandFigures } from './demandFigures.ts'
import { asMonth, lastMonths } from './months.ts'
import { type TimeToAct, timeToAct } from './timeToAct.ts'

const trendMonths = 12

/** What the bureau looks at month by month (Codes, Arts 5, 17, 20). */
export type Figures = {
  readonly month: string
  readonly appraisals: MonthlyAppraisals
  /** The last twelve months, the oldest first. */
  readonly trend: readonly MonthlyAppraisals[]
  readonly acts: readonly TimeToAct[]
  readonly demand: DemandFigures
}

export async function figuresOf(
  { db, facts, now }: Pick<Services, 'db' | 'facts' | 'now'>,
  month: string,
): Promise<Figures> {
  const known = await facts.current()
  const shown = asMonth(month)
  const months = lastMonths(now(), trendMonths).toReversed()
  return {
    month,
    appraisals: await appraisalsOf(db, shown),
    trend: await Promise.all(months.map((one) => appraisalsOf(db, one))),
    acts: await timeToAct(db, shown, { now: now(), calendar: known.calendar }),
    demand: await demandFigures(db, shown, known),
  }
}

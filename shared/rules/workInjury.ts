import type { WorkInjuryRule } from '../contract/calculators.ts'
import type { Cite } from '../contract/messages.ts'
import { fail, ok, type Result } from '../result.ts'
import { holdsOn } from './validity.ts'

/** Sums are in fen. */
export type InjuryStep = {
  source: Cite
} /** The wage that counts: as earned, or brought to the least or the most; `unknown` where no average was given to hold it against. */ & (
  | {
      kind: 'wage'
      earned: number
      counted: number
      limit: 'none' | 'least' | 'most' | 'unknown'
      percent: number
    }
  | { kind: 'months'; grade: number; months: number; sum: number }
)
export type WorkInjury = { sum: number; steps: InjuryStep[] }

export type InjuryQuestion = {
  /** The year of the injury. */
  year: number
  grade: number
  /** Average monthly wage of the twelve months before, whole yuan. */
  wage: number
  /** Average monthly wage of the region, whole yuan; null where nobody knows it. */
  average: number | null
}
export type InjuryFault = 'not-in-force' | 'no-such-grade' | 'wage-out-of-range'

/** More than anybody earns in a month. */
export const largestWage = 9_999_999

const isWage = (yuan: number): boolean => Number.isInteger(yuan) && yuan > 0 && yuan <= largestWage

/** The one-off benefit by grade, with the wage that counts (工伤保险条例 35-37, 64). */
export function workInjury(
  rule: WorkInjuryRule,
  { year, grade, wage, average }: InjuryQuestion,
): Result<WorkInjury, InjuryFault> {
  if (!holdsOn(`${year}-01-01`, rule.effective)) return fail('not-in-force')
  const found = rule.grades.find((each) => each.grade === grade)
  if (!found) return fail('no-such-grade')
  if (!isWage(wage) || (average !== null && !isWage(average))) return fail('wage-out-of-range')

  const step = wageStep(rule, wage, average)
  const sum = step.counted * found.months
  return ok({
    sum,
    steps: [step, { kind: 'months', grade, months: found.months, sum, source: found.source }],
  })
}

function wageStep(
  { wage: { least, most, source } }: WorkInjuryRule,
  wage: number,
  average: number | null,
): Extract<InjuryStep, { kind: 'wage' }> {
  const step = { kind: 'wage' as const, earned: wage * 100, source }
  if (average === null) return { ...step, counted: wage * 100, limit: 'unknown', percent: 100 }
  // A per cent of a yuan is a fen.
  if (wage * 100 < average * least)
    return { ...step, counted: average * least, limit: 'least', percent: least }
  if (wage * 100 > average * most) return { ...step, counted: average * most, limit: 'most', percent: most }
  return { ...step, counted: wage * 100, limit: 'none', percent: 100 }
}

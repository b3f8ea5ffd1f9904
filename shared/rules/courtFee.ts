import type { CourtFeeRule, FeeBracket, FeeKind } from '../contract/calculators.ts'
import type { Cite } from '../contract/messages.ts'
import { fail, ok, type Result } from '../result.ts'
import { holdsOn } from './validity.ts'

/** Sums are in fen; where the law leaves a range to the province, between `least` and `most`. */
export type Sums = { least: number; most: number }

export type FeeStep = { source: Cite } & (
  | { kind: 'fixed'; sums: Sums }
  /** `part` yuan of the amount lie between `over` and `upTo`; `rate` in hundredths of a per cent, null for one sum for all. */
  | { kind: 'bracket'; over: number; upTo: number | null; part: number; rate: number | null; fee: number }
  /** What stands before it is `of`. */
  | { kind: 'share'; divisor: number; of: Sums; sums: Sums }
  /** More than is ever taken. */
  | { kind: 'most'; sums: Sums }
  | { kind: 'half'; halving: string; of: Sums; sums: Sums }
)
export type CourtFee = Sums & { steps: FeeStep[] }

export type FeeQuestion = {
  kind: string
  /** Whole yuan; null where there is no amount. */
  amount: number | null
  /** What halves it; null where nothing does. */
  halving: string | null
}
export type FeeFault = 'not-in-force' | 'no-such-kind' | 'amount-missing' | 'amount-out-of-range'

/** The largest amount that is counted exactly. */
export const largestAmount = 99_999_999_999

/** The fee of a case on a date, with every step that leads to it (诉讼费用交纳办法). */
export function courtFee(
  rule: CourtFeeRule,
  { kind: kindId, amount, halving: halvingId }: FeeQuestion,
  date: string,
): Result<CourtFee, FeeFault> {
  if (!holdsOn(date, rule.effective)) return fail('not-in-force')
  const kind = rule.kinds.find(({ id }) => id === kindId)
  if (!kind) return fail('no-such-kind')
  if (amount === null && kind.amount && !kind.amount.none) return fail('amount-missing')
  if (amount !== null && !(Number.isInteger(amount) && amount >= 0 && amount <= largestAmount))
    return fail('amount-out-of-range')

  const steps = stepsBefore(rule, kind, amount)
  const whole = sumOf(steps)
  const halving = kind.acceptance && rule.halvings.find(({ id }) => id === halvingId)
  if (!halving) return ok({ ...whole, steps })
  const half = { least: Math.round(whole.least / 2), most: Math.round(whole.most / 2) }
  steps.push({ kind: 'half', halving: halving.id, of: whole, sums: half, source: halving.source })
  return ok({ ...half, steps })
}

/** The steps to what is due before anything is halved. */
function stepsBefore(rule: CourtFeeRule, kind: FeeKind, amount: number | null): FeeStep[] {
  const { source, fixed } = kind
  const steps: FeeStep[] = []
  const counted = amount === null ? null : kind.amount
  if (fixed && !counted?.instead)
    steps.push({ kind: 'fixed', sums: { least: fixed.least * 100, most: fixed.most * 100 }, source })
  if (!counted || amount === null) return steps

  for (const part of bracketSteps(rule.brackets[counted.brackets] ?? [], amount))
    steps.push({ ...part, source })
  const { divisor, most } = counted
  if (divisor) {
    const of = sumOf(steps)
    const share = Math.round(of.least / divisor)
    steps.push({ kind: 'share', divisor, of, sums: { least: share, most: share }, source })
  }
  if (most !== undefined && sumOf(steps).most > most * 100)
    steps.push({ kind: 'most', sums: { least: most * 100, most: most * 100 }, source })
  return steps
}

type BracketStep = Omit<Extract<FeeStep, { kind: 'bracket' }>, 'source'>

/** Each bracket an amount reaches into, with the part of it that lies there. */
function bracketSteps(brackets: readonly FeeBracket[], amount: number): BracketStep[] {
  const steps: BracketStep[] = []
  let over = 0
  for (const bracket of brackets) {
    const { upTo } = bracket
    const part = Math.min(amount, upTo ?? amount) - over
    if (part <= 0 && over > 0) break
    const step = { kind: 'bracket' as const, over, upTo, part }
    if ('sum' in bracket) steps.push({ ...step, rate: null, fee: bracket.sum * 100 })
    // Hundredths of a per cent of yuan are hundredths of fen.
    else steps.push({ ...step, rate: bracket.rate, fee: Math.round((part * bracket.rate) / 100) })
    over = upTo ?? amount
  }
  return steps
}

/** What the steps come to so far: a share, a most or a half replaces what stood before it. */
function sumOf(steps: readonly FeeStep[]): Sums {
  return steps.reduce<Sums>(
    (sum, step) =>
      step.kind === 'bracket'
        ? { least: sum.least + step.fee, most: sum.most + step.fee }
        : step.kind === 'fixed'
          ? { least: sum.least + step.sums.least, most: sum.most + step.sums.most }
          : step.sums,
    { least: 0, most: 0 },
  )
}

import { daysBefore } from '../../../shared/rules/dates.ts'

/** Dates that follow each other, as spans. */
export function spansOf(dates: readonly string[]): { from: string; to: string }[] {
  const spans: { from: string; to: string }[] = []
  for (const date of dates) {
    const last = spans.at(-1)
    if (last && daysBefore(date, 1) === last.to) last.to = date
    else spans.push({ from: date, to: date })
  }
  return spans
}

const chinaAheadMs = 8 * 3_600_000

/** A month in China, `YYYY-MM`, with the instants it lies between: from, and up to but without. */
export type Month = { readonly month: string; readonly from: string; readonly to: string }

const startOf = (month: string): Date => new Date(Date.parse(`${month}-01T00:00:00Z`) - chinaAheadMs)
const monthOf = (at: Date): string => new Date(at.getTime() + chinaAheadMs).toISOString().slice(0, 7)
/** `by` months after, or before where it is negative. */
function moved(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

export const asMonth = (month: string): Month => ({
  month,
  from: startOf(month).toISOString(),
  to: startOf(moved(month, 1)).toISOString(),
})

/** The last `count` months up to and with the one that `now` lies in, the newest first. */
export const lastMonths = (now: Date, count: number): Month[] =>
  Array.from({ length: count }, (_, back) => asMonth(moved(monthOf(now), -back)))

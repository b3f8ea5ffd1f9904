const most = 10
const windowMs = 10 * 60_000

/** Counts receipts that were not found: after ten within ten minutes the kiosk stops answering for a while. */
export function createAttempts(now: () => Date): { allowed(): boolean; missed(): void } {
  let misses: number[] = []
  return {
    allowed() {
      misses = misses.filter((at) => at > now().getTime() - windowMs)
      return misses.length < most
    },
    missed() {
      misses.push(now().getTime())
    },
  }
}

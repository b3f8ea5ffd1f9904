const most = 10
const windowMs = 10 * 60_000

/**
 * Counts wrong tries per receipt (or for the technician's PIN): after ten within ten minutes it is not answered for a
 * while. The code
 * itself has 60 random bits and needs no guard; a slip somebody lost, with its four-digit tail to be guessed, does.
 */
export function createAttempts(now: () => Date) {
  const misses = new Map<string, number[]>()
  const recent = (receipt: string): number[] =>
    (misses.get(receipt) ?? []).filter((at) => at > now().getTime() - windowMs)
  return {
    allowed: (receipt: string): boolean => recent(receipt).length < most,
    forget: (receipt: string) => misses.delete(receipt),
    missed(receipt: string): void {
      for (const known of misses.keys()) if (recent(known).length === 0) misses.delete(known)
      misses.set(receipt, [...recent(receipt), now().getTime()])
    },
  }
}

const baseMs = 2_000
const capMs = 600_000
const floorMs = 250
const retryAfterCapMs = 3_600_000

/**
 * How long to wait after the `failures`-th failure in a row, in milliseconds: full jitter, so that two thousand
 * kiosks coming back from one power cut do not return in step. `random` gives [0, 1).
 */
export const backoffMs = (failures: number, random: () => number): number =>
  Math.max(floorMs, Math.round(random() * Math.min(capMs, baseMs * 2 ** Math.max(0, failures - 1))))

/** A Retry-After header as milliseconds from `now`, at most an hour; 0 when absent, in the past or nonsense. */
export function retryAfterMs(header: string | null, now: Date): number {
  if (header === null) return 0
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime()
  return ms > 0 ? Math.min(ms, retryAfterCapMs) : 0
}

/** The value below which `share` of the sorted values lie. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export function spread(values: number[], unit: string): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): string => percentile(sorted, share).toFixed(1)
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)} ${unit}  (${values.length} runs)`
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

export const print = (name: string, figure: string): void => {
  process.stdout.write(`${name.padEnd(34)} ${figure}\n`)
}

import { percentile } from '../figures.ts'

/** Rows under their headings, each column as wide as it must be. */
export function shown(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return `${rows.map(line).join('\n')}\n\n`
}

export type Milliseconds = Record<'p50' | 'p95' | 'p99' | 'max', number> & { runs: number }

export function milliseconds(times: readonly number[]): Milliseconds {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => percentile(sorted, share)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), runs: sorted.length }
}

export const cells = ({ p50, p95, p99, max }: Milliseconds): string[] =>
  [p50, p95, p99, max].map((ms) => ms.toFixed(2))

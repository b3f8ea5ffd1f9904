import type { Line } from './Result.tsx'

/** Lines in their order, those that follow from the same article together. */
export function bySource(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const before = last?.[0]?.source
    const same = before?.title === line.source.title && before.number === line.source.number
    if (last && same) last.push(line)
    else groups.push([line])
  }
  return groups
}

import { longestName, longestTail } from '../../../shared/search/suggestionKey.ts'
import type { Beginning, Lookups } from './lookups.ts'

/** After every character there is: ends the range of what begins with a key. */
export const lastLetter = '\u{10FFFF}'

/** What begins with a key, or has a word in it that does; the best first, each once. */
export function beginningWith(lookups: Lookups, key: string): Beginning[] {
  if (key === '') return []
  const top = lookups.top.all(key)
  if (top.length > 0) return once(top)
  const name = key.slice(0, longestName)
  const rows = lookups.range.all(name, name + lastLetter)
  // Tails are cut: beyond their length, whoever shows what was found looks whether the rest is there.
  const tails = key.length > longestTail ? lookups.exact.all(key.slice(0, longestTail)) : []
  return once([...rows, ...tails])
}

function once(rows: readonly Beginning[]): Beginning[] {
  const seen = new Set<string>()
  return rows.filter(({ opens, id }) => {
    const name = `${opens} ${id}`
    return !seen.has(name) && seen.add(name)
  })
}

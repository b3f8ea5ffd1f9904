import type { Opens } from '../../../../shared/search/suggestionKey.ts'

export type Key = { key: string; rank: number; entry: number; opens: Opens }

/** A beginning that more keys share than this has its best ones picked out when the index is built. */
const manyKeys = 200
const bestOfKind = 20

/** Beginnings shared by many of the keys (sorted by key), each with the best keys of every kind. */
export function* topPrefixes(keys: readonly Key[]): Generator<{ prefix: string; best: Key[] }> {
  const open: { from: number; to: number; length: number }[] = [{ from: 0, to: keys.length, length: 1 }]
  for (let range = open.pop(); range; range = open.pop()) {
    const { from, to, length } = range
    for (let at = from; at < to; ) {
      const prefix = (keys[at]?.key ?? '').slice(0, length)
      let end = at + 1
      // A key that ends before this length comes first in its range, and the others do not share a longer beginning.
      if (prefix.length === length) while (end < to && keys[end]?.key.startsWith(prefix)) end++
      if (end - at > manyKeys) {
        yield { prefix, best: bestOf(keys, at, end) }
        open.push({ from: at, to: end, length: length + 1 })
      }
      at = end
    }
  }
}

function bestOf(keys: readonly Key[], from: number, to: number): Key[] {
  const kinds = new Map<Opens, Key[]>()
  for (let at = from; at < to; at++) {
    const key = keys[at]
    if (!key) continue
    const best = kinds.get(key.opens) ?? []
    const last = best.at(-1)
    if (best.length === bestOfKind && last && last.rank <= key.rank) continue
    if (best.some(({ entry, rank }) => entry === key.entry && rank <= key.rank)) continue
    const others = best.filter(({ entry }) => entry !== key.entry)
    const place = others.findIndex(({ rank }) => rank > key.rank)
    others.splice(place < 0 ? others.length : place, 0, key)
    kinds.set(key.opens, others.slice(0, bestOfKind))
  }
  return [...kinds.values()].flat()
}

import type { Segment } from '../../../shared/contract/kinds.ts'
import { fold, type Gram } from '../../../shared/search/grams.ts'

type Span = [start: number, end: number]

/** Where any of the grams stands in a text, overlapping finds merged, in order. */
export function findSpans(text: string, grams: readonly Gram[]): Span[] {
  const folded = fold(text)
  const found: Span[] = []
  for (const gram of grams) {
    for (let at = folded.indexOf(gram.text); at >= 0; at = folded.indexOf(gram.text, at + 1)) {
      found.push([at, at + gram.text.length])
    }
  }
  found.sort((a, b) => a[0] - b[0])
  const merged: Span[] = []
  for (const span of found) {
    const last = merged.at(-1)
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1])
    else merged.push([...span])
  }
  return merged
}

/** A whole text cut into runs that matched and runs that did not. */
export function highlight(text: string, grams: readonly Gram[]): Segment[] {
  return cut(text, findSpans(text, grams), 0, text.length)
}

/** The stretch of at most `length` characters with the most matched characters in it, cut into runs, ellipses added. */
export function snippet(text: string, grams: readonly Gram[], length = 90): Segment[] {
  const flat = text.replace(/\s+/g, ' ')
  const spans = findSpans(flat, grams)
  const start = Math.max(0, bestStart(spans, length) - 12)
  const end = Math.min(flat.length, start + length)
  const segments = cut(flat, spans, start, end)
  if (start > 0) segments.unshift({ text: '…', hit: false })
  if (end < flat.length) segments.push({ text: '…', hit: false })
  return segments
}

function bestStart(spans: readonly Span[], length: number): number {
  let best = 0
  let bestWeight = -1
  for (const [i, [start]] of spans.entries()) {
    let weight = 0
    for (let j = i; j < spans.length; j++) {
      const span = spans[j]
      if (!span || span[1] > start + length - 12) break
      weight += span[1] - span[0]
    }
    if (weight > bestWeight) {
      bestWeight = weight
      best = start
    }
  }
  return best
}

function cut(text: string, spans: readonly Span[], start: number, end: number): Segment[] {
  const segments: Segment[] = []
  let at = start
  const push = (to: number, hit: boolean): void => {
    if (to > at) segments.push({ text: text.slice(at, to), hit })
    at = Math.max(at, to)
  }
  for (const [from, to] of spans) {
    if (to <= start || from >= end) continue
    push(Math.max(from, start), false)
    push(Math.min(to, end), true)
  }
  push(end, false)
  return segments
}

import type { Best } from './best.ts'
import { levelStep, levels, manyMark, type Segment, segmentSize } from './format.ts'

/**
 * Neighbouring articles that share a share of the score that does not depend on the words: the standing of their law and
 * what was learned of its chapter. `first` counts within the segment.
 */
export type Span = { readonly first: number; readonly end: number; readonly group: number }

const buckets = 256
const most = 0xffff

const sums = new Uint16Array(segmentSize)
const bucketHead = new Int32Array(buckets)
const maxRuns = 4096
const runNext = new Int32Array(maxRuns)
const runAt = new Uint32Array(maxRuns)
const runCount = new Uint32Array(maxRuns)
const runGain = new Uint16Array(maxRuns)

/** How many units of `sums` one point of the score is, so that no sum can overflow. */
export function unitsPerPoint(weights: readonly number[]): number {
  const highest = weights.reduce((sum, weight) => sum + weight, 0) * levels * levelStep
  return highest === 0 ? 0 : (most - weights.length) / highest
}

/**
 * Adds up what the terms weigh in every article of a segment, the heaviest runs of postings first and no more postings
 * than `budget`: what is left out then are the commonest terms where they count least. Offers every article that beats
 * what is kept to `best`, with `extra[span.group]` added, unless it is `gone`. `places` say where the terms stand
 * among the keys (-1: nowhere), `weights` go with them and hold the inverse document frequency; `units` is unitsPerPoint(weights). `base` is the number of the segment's first article.
 */
export function scoreSegment(
  segment: Segment,
  base: number,
  query: { places: readonly number[]; weights: readonly number[]; units: number; budget: number },
  spans: readonly Span[],
  extra: Float32Array,
  gone: ReadonlySet<number>,
  best: Best,
): void {
  const { units } = query
  gatherRuns(segment, query)
  addRuns(segment.stream, query.budget)
  for (const span of spans) {
    const plus = extra[span.group] ?? 0
    let needed = unitsNeeded(best.least - plus, units)
    for (let i = span.first, end = span.end; i < end; i++) {
      const sum = sums[i] as number
      if (sum > needed && !gone.has(base + i)) {
        best.offer(base + i, sum / units + plus, sum / units)
        needed = unitsNeeded(best.least - plus, units)
      }
    }
  }
  sums.fill(0, 0, segment.articles)
}

/** The sum an article must exceed; a small integer, since integers compare faster. An article without a word is not found. */
const unitsNeeded = (points: number, units: number): number =>
  Math.max(0, Math.min(most, Math.floor(points * units))) | 0

/** Puts every run of the terms into the bucket of what it adds. */
function gatherRuns(
  segment: Segment,
  { places, weights, units }: { places: readonly number[]; weights: readonly number[]; units: number },
): void {
  const { starts, stream } = segment
  bucketHead.fill(-1)
  let runs = 0
  const widest = weights.reduce((a, b) => Math.max(a, b), 0) * levels * levelStep * units + 1
  for (let i = 0; i < places.length; i++) {
    const at = places[i] ?? -1
    if (at === -1) continue
    const unit = (weights[i] ?? 0) * levelStep * units
    const end = starts[at + 1] ?? 0
    for (let place = starts[at] ?? 0; place < end && runs < maxRuns; ) {
      const head = stream[place++] ?? 0
      let count = head & manyMark
      if (count === manyMark) count = (stream[place++] ?? 0) + 1
      const gain = Math.round((head >> 12) * unit)
      const bucket = Math.floor((gain / widest) * buckets)
      runGain[runs] = gain
      runAt[runs] = place
      runCount[runs] = count
      runNext[runs] = bucketHead[bucket] ?? -1
      bucketHead[bucket] = runs++
      place += count
    }
  }
}

function addRuns(stream: Uint16Array, budget: number): void {
  let left = budget
  for (let bucket = buckets - 1; bucket >= 0; bucket--) {
    for (let run = bucketHead[bucket] ?? -1; run !== -1; run = runNext[run] ?? -1) {
      const from = runAt[run] ?? 0
      const count = runCount[run] ?? 0
      const gain = runGain[run] ?? 0
      if (count > left) return
      left -= count
      for (let place = from, end = from + count; place < end; place++) {
        const article = stream[place] as number
        sums[article] = (sums[article] as number) + gain
      }
    }
  }
}

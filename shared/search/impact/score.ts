import type { Best } from './best.ts'
import { levelStep, levels, manyMark, type Segment, segmentSize } from './format.ts'

/**
 * The articles of a segment by what they share of the score whatever the words: the standing of their law and what was
 * learned of it. `of` is the group of each article, `all` every group there is, once.
 */
export type Groups = { readonly of: Uint32Array; readonly all: Uint32Array }

export const groupsFrom = (of: Uint32Array): Groups => ({ of, all: Uint32Array.from(new Set(of)) })

/** What a question adds up to, with scores in units: whole numbers, which are quicker to compare. */
export type Weighed = {
  /** Where the terms stand among the keys of the segment; -1: nowhere. */
  readonly places: readonly number[]
  /** Of each term, with its inverse document frequency. */
  readonly weights: readonly number[]
  /** Units per point, of `unitsPerPoint(weights)`. */
  readonly units: number
  /** What each group adds, in units. */
  readonly extra: Int32Array
  /** How many postings are added up at most. */
  readonly budget: number
}

/** The most postings of a segment that a question may add up. */
export const mostPostings = 400_000

const buckets = 256
const most = 0xffff

const sums = new Uint16Array(segmentSize)
const touched = new Uint16Array(mostPostings)
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
 * than the budget: what is left out then are the commonest terms where they count least. Offers every article that may
 * be among the best with what its group adds, unless it is `gone`. `base` is the number of the segment's first article.
 */
export function scoreSegment(
  segment: Segment,
  base: number,
  query: Weighed,
  groups: Groups,
  gone: ReadonlySet<number>,
  best: Best,
): void {
  const { extra } = query
  gatherRuns(segment, query)
  const count = addRuns(segment.stream, query.budget)
  let highest = Number.NEGATIVE_INFINITY
  for (const group of groups.all) highest = Math.max(highest, extra[group] as number)
  let needed = sumNeeded(best, highest)
  for (let i = 0; i < count; i++) {
    const article = touched[i] as number
    const sum = sums[article] as number
    sums[article] = 0
    if (sum < needed || gone.has(base + article)) continue
    best.offer(base + article, sum + (extra[groups.of[article] as number] as number), sum)
    needed = sumNeeded(best, highest)
  }
}

/** What the words must bring an article at the least. One that they bring nothing is not found. */
const sumNeeded = (best: Best, highest: number): number =>
  Math.max(1, Math.min(most + 1, best.least - highest)) | 0

/** Puts every run of the terms into the bucket of what it adds. */
function gatherRuns(segment: Segment, { places, weights, units }: Weighed): void {
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

/** Adds up the runs and returns how many articles stand in `touched`: each once, or again without a sum. */
function addRuns(stream: Uint16Array, budget: number): number {
  let left = Math.min(budget, mostPostings)
  let count = 0
  for (let bucket = buckets - 1; bucket >= 0; bucket--) {
    for (let run = bucketHead[bucket] ?? -1; run !== -1; run = runNext[run] ?? -1) {
      const from = runAt[run] ?? 0
      const length = runCount[run] ?? 0
      const gain = runGain[run] ?? 0
      if (length > left) return count
      left -= length
      for (let place = from, end = from + length; place < end; place++) {
        const article = stream[place] as number
        const sum = sums[article] as number
        sums[article] = sum + gain
        touched[count] = article
        // Adds 1 where the sum was 0, without a branch: which way it went could not be foretold.
        count = (count + ((sum - 1) >>> 31)) | 0
      }
    }
  }
  return count
}

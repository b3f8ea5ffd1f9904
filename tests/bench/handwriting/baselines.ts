import { type Ink, resample, type Stroke } from '../../../shared/handwriting/ink.ts'

/** A simple way of reading handwriting, to compare with: the characters in the order of likeness, the ten best. */
export type Baseline = { name: string; read: (ink: Ink) => string[] }

type Glyph = { character: string; ink: Ink }

/** The box around the ink made the unit square, its proportions kept. */
function boxed(ink: Ink): Ink {
  const low = [Infinity, Infinity]
  const high = [-Infinity, -Infinity]
  for (const stroke of ink)
    stroke.forEach((at, i) => {
      low[i % 2] = Math.min(low[i % 2] as number, at)
      high[i % 2] = Math.max(high[i % 2] as number, at)
    })
  const size =
    Math.max((high[0] as number) - (low[0] as number), (high[1] as number) - (low[1] as number)) || 1
  return ink.map((stroke) => stroke.map((at, i) => (at - (low[i % 2] as number)) / size))
}

const best = <T extends { character: string }>(
  of: readonly T[],
  distance: (candidate: T) => number,
): string[] =>
  of
    .map((candidate) => ({ character: candidate.character, distance: distance(candidate) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 10)
    .map(({ character }) => character)

/** Dynamic time warping of two strokes of about ten points. */
function warped(a: Stroke, b: Stroke): number {
  const columns = b.length / 2
  let before = new Float32Array(columns + 1).fill(Infinity)
  before[0] = 0
  for (let i = 0; i < a.length; i += 2) {
    const now = new Float32Array(columns + 1).fill(Infinity)
    for (let column = 1; column <= columns; column++) {
      const apart = Math.hypot(
        (a[i] as number) - (b[2 * column - 2] as number),
        (a[i + 1] as number) - (b[2 * column - 1] as number),
      )
      now[column] =
        apart + Math.min(before[column - 1] as number, before[column] as number, now[column - 1] as number)
    }
    before = now
  }
  return before[columns] as number
}

/** Stroke by stroke in the order of writing, among the characters of as many strokes. */
export function strokeWarping(glyphs: Glyph[]): Baseline {
  const prepare = (ink: Ink) => boxed(ink).map((stroke) => resample(stroke, 0.1))
  const byCount = Map.groupBy(
    glyphs.map(({ character, ink }) => ({ character, strokes: prepare(ink) })),
    ({ strokes }) => strokes.length,
  )
  return {
    name: 'DTW stroke by stroke',
    read: (ink) => {
      const written = prepare(ink)
      return best(byCount.get(written.length) ?? [], ({ strokes }) =>
        strokes.reduce((sum, stroke, i) => sum + warped(written[i] as Stroke, stroke), 0),
      )
    },
  }
}

const side = 8
const directions = 8

/** How much ink of which direction lies in which cell. */
function histogram(ink: Ink): Float32Array {
  const counts = new Float32Array(side * side * directions)
  const cell = (at: number): number => Math.min(side - 1, Math.max(0, Math.floor(at * side)))
  for (const stroke of boxed(ink)) {
    const points = resample(stroke, 0.03)
    for (let i = 2; i < points.length; i += 2) {
      const dx = (points[i] as number) - (points[i - 2] as number)
      const dy = (points[i + 1] as number) - (points[i - 1] as number)
      const direction = Math.round((Math.atan2(dy, dx) / (2 * Math.PI) + 1) * directions) % directions
      const place = cell(points[i + 1] as number) * side + cell(points[i] as number)
      ;(counts[place * directions + direction] as number) += 1
    }
  }
  return counts
}

/** The nearest direction histogram, nothing learned. */
export function nearestHistogram(glyphs: Glyph[]): Baseline {
  const known = glyphs.map(({ character, ink }) => ({ character, counts: histogram(ink) }))
  return {
    name: 'direction histogram',
    read: (ink) => {
      const written = histogram(ink)
      return best(known, ({ counts }) => {
        let sum = 0
        for (let i = 0; i < counts.length; i++) sum += ((counts[i] as number) - (written[i] as number)) ** 2
        return sum
      })
    },
  }
}

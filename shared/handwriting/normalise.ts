import type { Ink } from './ink.ts'

/** How the ink of one axis spreads around its centre: the second moments before, after and on both sides of it. */
type Spread = { centre: number; before: number; after: number; whole: number }

/** The spread along x (axis 0) or y (axis 1), every piece of a stroke counting by its length. */
function spreadOf(ink: Ink, axis: 0 | 1): Spread {
  const pieces = (visit: (from: number, to: number, length: number) => void) => {
    for (const stroke of ink)
      for (let i = 2; i < stroke.length; i += 2) {
        const dx = (stroke[i] as number) - (stroke[i - 2] as number)
        const dy = (stroke[i + 1] as number) - (stroke[i - 1] as number)
        visit(stroke[i + axis - 2] as number, stroke[i + axis] as number, Math.hypot(dx, dy))
      }
  }
  let length = 1e-9
  let sum = 0
  pieces((from, to, weight) => {
    length += weight
    sum += (weight * (from + to)) / 2
  })
  const centre = sum / length
  const moments = { before: 0, after: 0 }
  const add = (at: number, moment: number) => {
    moments[at < 0 ? 'before' : 'after'] += moment
  }
  pieces((from, to, weight) => {
    const a = from - centre
    const b = to - centre
    if (a * b >= 0) return add(a + b, (weight * (a * a + a * b + b * b)) / 3)
    // A piece across the centre counts on either side with its share of it.
    const share = weight / (Math.abs(a) + Math.abs(b))
    add(a, (share * Math.abs(a) ** 3) / 3)
    add(b, (share * Math.abs(b) ** 3) / 3)
  })
  return {
    centre,
    before: Math.sqrt((2 * moments.before) / length),
    after: Math.sqrt((2 * moments.after) / length),
    whole: Math.sqrt((moments.before + moments.after) / length),
  }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/**
 * Brings two deviations before the centre to -1/2, two after it to 1/2 and the centre to 0, by a quadratic between and
 * straight lines beyond.
 */
function stretch({ centre, before, after, whole }: Spread, least: number): (at: number) => number {
  const deviation = Math.max(whole, least)
  const low = -2 * clamp(before, 0.6 * deviation, 1.6 * deviation)
  const high = 2 * clamp(after, 0.6 * deviation, 1.6 * deviation)
  const square = (0.5 / high + 0.5 / low) / (high - low)
  const linear = 0.5 / high - square * high
  const slope = (at: number) => Math.max(2 * square * at + linear, 0.1 * linear)
  return (at) => {
    const from = at - centre
    if (from > high) return 0.5 + (from - high) * slope(high)
    if (from < low) return -0.5 + (from - low) * slope(low)
    return square * from * from + linear * from
  }
}

/**
 * Bi-moment normalisation: size, place and proportion of what was written made equal by the moments of its ink, so that
 * one stray stroke moves little. The result lies around the unit square; a flat character (一) stays flat.
 */
export function normalise(ink: Ink): Ink {
  const x = spreadOf(ink, 0)
  const y = spreadOf(ink, 1)
  const largest = Math.max(x.whole, y.whole, 1e-6)
  const flatness = Math.sqrt(Math.sin((Math.PI / 2) * (Math.min(x.whole, y.whole) / largest)))
  const short = Math.max(flatness, 0.25)
  const width = x.whole >= y.whole ? 1 : short
  const height = y.whole >= x.whole ? 1 : short
  const toX = stretch(x, 0.12 * largest)
  const toY = stretch(y, 0.12 * largest)
  return ink.map((stroke) =>
    stroke.map((at, i) => (i % 2 === 0 ? 0.5 + width * toX(at) : 0.5 + height * toY(at))),
  )
}

import type { Spot } from './plane.ts'

/** The piece of the plane that is shown: its middle, and the kilometres across the shorter side. */
export type Frame = { readonly centre: Spot; readonly span: number }
export type Size = { readonly width: number; readonly height: number }

/** Kilometres across, from a few streets to the whole city. */
export const spans = [2, 4, 8, 16, 32, 64, 120, 180] as const
const widest = spans[spans.length - 1] ?? 180

/** So much of each side is left to what lies within. */
const filled = 0.84

/** The next narrower (-1) or wider (1) frame around the same middle; the same where there is none. */
export function zoomed({ centre, span }: Frame, step: -1 | 1): Frame {
  const to = spans.findIndex((each) => each >= span) + step
  return { centre, span: spans[Math.min(Math.max(to, 0), spans.length - 1)] ?? span }
}

/** The narrowest frame, but no narrower than `least`, that holds all spots with some room around them. */
export function frameAround(spots: readonly Spot[], least: number = spans[0]): Frame {
  const [left, right] = ends(spots.map(({ x }) => x))
  const [top, bottom] = ends(spots.map(({ y }) => y))
  const needed = Math.max(right - left, bottom - top) / filled
  return {
    centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
    span: spans.find((span) => span >= Math.max(needed, least)) ?? widest,
  }
}

/** The narrowest frame around a spot that holds whatever lies within `reach` kilometres of it. */
export const frameAt = ({ x, y }: Spot, reach: number): Frame =>
  frameAround([
    { x: x - reach, y: y - reach },
    { x: x + reach, y: y + reach },
  ])

const ends = (values: readonly number[]): [number, number] =>
  values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)]

export const pixelsPerKm = ({ span }: Frame, { width, height }: Size): number =>
  Math.min(width, height) / span

/** Kilometres to pixels of a frame drawn at a size. */
export function pixelsOf(frame: Frame, size: Size): (spot: Spot) => Spot {
  const scale = pixelsPerKm(frame, size)
  return ({ x, y }) => ({
    x: size.width / 2 + (x - frame.centre.x) * scale,
    y: size.height / 2 + (y - frame.centre.y) * scale,
  })
}

/** Where the way from the middle of a map to a spot outside it comes to its edge, `x` and `y` pixels inside. */
export function onEdge(spot: Spot, { width, height }: Size, x: number, y: number): Spot {
  const [dx, dy] = [spot.x - width / 2, spot.y - height / 2]
  const share = Math.min((width / 2 - x) / Math.abs(dx), (height / 2 - y) / Math.abs(dy), 1)
  return { x: width / 2 + dx * share, y: height / 2 + dy * share }
}

const ringSteps = [0.5, 1, 2, 5, 10, 20, 50] as const

/** The distances, in kilometres, at which rings around the kiosk tell something in a frame: two or three of them. */
export const ringsOf = ({ span }: Frame): number[] =>
  ringSteps.filter((radius) => radius > span * 0.1 && radius < span * 0.75)

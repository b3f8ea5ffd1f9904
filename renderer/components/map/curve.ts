import type { Spot } from './plane.ts'

const at = (spot: Spot): string => `${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`

/** A smooth line through points, as the path of an SVG (Catmull-Rom); `closed` comes back to the first. */
export function curve(points: readonly Spot[], closed = false): string {
  const [first] = points
  if (!first) return ''
  const last = points.length - 1
  const point = (index: number): Spot => {
    const wrapped = closed ? (index + points.length) % points.length : Math.min(Math.max(index, 0), last)
    return points[wrapped] ?? first
  }
  const steps = Array.from({ length: closed ? points.length : last }, (_, i) => {
    const [before, from, to, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)]
    const out = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 }
    const into = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 }
    return `C${at(out)} ${at(into)} ${at(to)}`
  })
  return `M${at(first)}${steps.join('')}${closed ? 'Z' : ''}`
}

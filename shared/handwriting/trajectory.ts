import { airOf, type Ink, lengthOf, resample } from './ink.ts'

/** Points evenly along the whole way of the pen: x, y, direction (unit vector), and 1 where it is in the air. */
export type Trajectory = Float32Array

const width = 5
const step = 0.08
const airStep = 0.12
/** Longer ways get a longer step, so that a character of thirty strokes costs no more than one of fifteen. */
const mostPoints = 90

/** A displacement of this much costs 1; what is farther away than `farthest` is not worse for being farther. */
const tolerance = 0.1
const farthest = 3
const turned = 0.5
/** For a pen that is down where it should be up, and for standing still on one side. */
const lifted = 0.15
const waiting = 0.08
/** In the air on both sides: the way between strokes is told less exactly than the strokes. */
const inAir = 0.5

export function trajectoryOf(ink: Ink): Trajectory {
  const between = airOf(ink)
  const whole = [...ink, ...between].reduce((sum, stroke) => sum + lengthOf(stroke), 0)
  const scale = Math.max(1, whole / (step * mostPoints))
  const points: [x: number, y: number, up: number][] = []
  ink.forEach((stroke, i) => {
    const down = resample(stroke, step * scale)
    for (let at = 0; at < down.length; at += 2) points.push([down[at] as number, down[at + 1] as number, 0])
    const gap = between[i]
    if (!gap) return
    const up = resample(gap, airStep * scale)
    for (let at = 2; at + 2 < up.length; at += 2) points.push([up[at] as number, up[at + 1] as number, 1])
  })
  const trajectory = new Float32Array(points.length * width)
  points.forEach(([x, y, up], i) => {
    const [beforeX, beforeY] = points[i - 1] ?? [x, y]
    const [afterX, afterY] = points[i + 1] ?? [x, y]
    const length = Math.hypot(afterX - beforeX, afterY - beforeY) || 1
    trajectory.set([x, y, (afterX - beforeX) / length, (afterY - beforeY) / length, up], i * width)
  })
  return trajectory
}

function costAt(a: Trajectory, i: number, b: Trajectory, j: number): number {
  const dx = (a[i] as number) - (b[j] as number)
  const dy = (a[i + 1] as number) - (b[j + 1] as number)
  const along = (a[i + 2] as number) * (b[j + 2] as number) + (a[i + 3] as number) * (b[j + 3] as number)
  const cost = Math.min((dx * dx + dy * dy) / (tolerance * tolerance), farthest) + turned * (1 - along)
  const up = (a[i + 4] as number) + (b[j + 4] as number)
  if (up === 1) return cost + lifted
  return up === 2 ? cost * inAir : cost
}

/**
 * Dynamic time warping of two ways of the pen: how far they are apart when each point of one is laid upon one of the
 * other, in order. Connected strokes cost little, for the way through the air is part of it; another order costs much.
 */
export function trajectoryDistance(a: Trajectory, b: Trajectory): number {
  const rows = a.length / width
  const columns = b.length / width
  const band = Math.max(6, Math.max(rows, columns) / 4)
  let before = new Float32Array(columns + 1).fill(Number.POSITIVE_INFINITY)
  let now = new Float32Array(columns + 1)
  before[0] = 0
  for (let row = 1; row <= rows; row++) {
    now.fill(Number.POSITIVE_INFINITY)
    const diagonal = (row * columns) / rows
    const last = Math.min(columns, Math.ceil(diagonal + band))
    for (let column = Math.max(1, Math.floor(diagonal - band)); column <= last; column++) {
      const reached = Math.min(
        before[column - 1] as number,
        (before[column] as number) + waiting,
        (now[column - 1] as number) + waiting,
      )
      now[column] = reached + costAt(a, (row - 1) * width, b, (column - 1) * width)
    }
    ;[before, now] = [now, before]
  }
  return (before[columns] as number) / (rows + columns)
}

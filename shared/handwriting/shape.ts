import { airOf, type Ink, lengthOf, resample, type Stroke } from './ink.ts'

/** Points evenly over the ink, each x, y and the direction of the pen (unit vector), in no order that counts. */
type Cloud = Float32Array

/** The strokes as points, and the ways between them, where connected strokes leave ink too. */
export type Shape = { ink: Cloud; air: Cloud }

const width = 4
const step = 0.06
const airStep = 0.09
const mostPoints = 90

/** A displacement of this much costs 1, as does turning by a right angle twice; nothing costs more than `farthest`. */
const tolerance = 0.1
const turned = 0.5
const farthest = 1.2
/** Ink that lies where the other's pen went through the air. */
const connected = 0.25

/** While the parts of a character find their places they may be farther away, and neighbours go along. */
const reach = { tolerance: 0.14, turned: 0.75, farthest: 2.2, neighbours: 0.28, stay: 0.3 }

function cloudOf(strokes: readonly Stroke[], step: number): Cloud {
  const resampled = strokes.map((stroke) => resample(stroke, step))
  const cloud = new Float32Array(resampled.reduce((sum, { length }) => sum + length, 0) * 2)
  let at = 0
  for (const stroke of resampled)
    for (let i = 0; i < stroke.length; i += 2) {
      const before = Math.max(0, i - 2)
      const after = Math.min(stroke.length - 2, i + 2)
      const dx = (stroke[after] as number) - (stroke[before] as number)
      const dy = (stroke[after + 1] as number) - (stroke[before + 1] as number)
      const length = Math.hypot(dx, dy) || 1
      cloud.set([stroke[i] as number, stroke[i + 1] as number, dx / length, dy / length], at)
      at += width
    }
  return cloud
}

export function shapeOf(ink: Ink): Shape {
  const whole = ink.reduce((sum, stroke) => sum + lengthOf(stroke), 0)
  const scale = Math.max(1, whole / (step * mostPoints))
  return { ink: cloudOf(ink, step * scale), air: cloudOf(airOf(ink), airStep * scale) }
}

/** The cheapest point of `cloud` for point `i` of `from`, and what it costs; -1 when none is cheaper than `most`. */
function nearest(
  from: Cloud,
  i: number,
  cloud: Cloud,
  { tolerance, turned }: { tolerance: number; turned: number },
  most: number,
): { at: number; cost: number } {
  const x = from[i] as number
  const y = from[i + 1] as number
  const alongX = from[i + 2] as number
  const alongY = from[i + 3] as number
  const scale = 1 / (tolerance * tolerance)
  let at = -1
  let cost = most
  for (let j = 0; j < cloud.length; j += width) {
    const dx = x - (cloud[j] as number)
    const dy = y - (cloud[j + 1] as number)
    const apart = (dx * dx + dy * dy) * scale
    if (apart >= cost) continue
    const here = apart + turned * (1 - alongX * (cloud[j + 2] as number) - alongY * (cloud[j + 3] as number))
    if (here < cost) {
      cost = here
      at = j
    }
  }
  return { at, cost }
}

const exact = { tolerance, turned }

/** What the points of `from` cost on average to be laid upon those of `to`, or upon `air` where that is cheaper. */
function coverage(from: Cloud, to: Cloud, air: Cloud | null): number {
  let sum = 0
  for (let i = 0; i < from.length; i += width) {
    const { cost } = nearest(from, i, to, exact, farthest)
    sum += air ? Math.min(cost, connected + nearest(from, i, air, exact, cost - connected).cost) : cost
  }
  return sum / (from.length / width)
}

/** `cloud` with every part of it moved towards where its points and their neighbours find themselves in `target`. */
function bend(cloud: Cloud, target: Cloud): Cloud {
  const moves = new Float32Array(cloud.length)
  for (let i = 0; i < cloud.length; i += width) {
    const { at } = nearest(cloud, i, target, reach, reach.farthest)
    if (at < 0) continue
    moves[i] = (target[at] as number) - (cloud[i] as number)
    moves[i + 1] = (target[at + 1] as number) - (cloud[i + 1] as number)
    moves[i + 2] = 1
  }
  const narrow = 1 / reach.neighbours ** 2
  const bent = cloud.slice()
  for (let i = 0; i < cloud.length; i += width) {
    let weight = reach.stay
    let moveX = 0
    let moveY = 0
    for (let j = 0; j < cloud.length; j += width) {
      const dx = (cloud[i] as number) - (cloud[j] as number)
      const dy = (cloud[i + 1] as number) - (cloud[j + 1] as number)
      const apart = (dx * dx + dy * dy) * narrow
      if (apart >= 1) continue
      const near = (1 - apart) ** 2 * (moves[j + 2] as number)
      weight += near
      moveX += near * (moves[j] as number)
      moveY += near * (moves[j + 1] as number)
    }
    bent[i] = (cloud[i] as number) + moveX / weight
    bent[i + 1] = (cloud[i + 1] as number) + moveY / weight
  }
  return bent
}

/**
 * How far what was written is from a character's shape, whatever the order and number of strokes: the shape is bent to
 * fit, then each must cover the other.
 */
export function shapeDistance(written: Shape, character: Shape): number {
  const bent = bend(character.ink, written.ink)
  return coverage(written.ink, bent, character.air) + coverage(bent, written.ink, null)
}

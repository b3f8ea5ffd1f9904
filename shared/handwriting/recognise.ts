import { directionFeatures } from './directions.ts'
import { type Ink, lengthOf } from './ink.ts'
import { inkOf, type Model, project, stepsPerDeviation } from './model.ts'
import { normalise } from './normalise.ts'
import { shapeDistance, shapeOf } from './shape.ts'
import { trajectoryDistance, trajectoryOf } from './trajectory.ts'

export type Recognised = { character: string; distance: number }

/** How many characters that look alike from afar are compared stroke by stroke. */
const compared = 24

/** What a unit of each distance counts beside a squared deviation of the features. */
const weights = { shape: 87, trajectory: 174, commonness: 0.08 }

/** The characters whose prototypes lie nearest, the nearest first, with the squared deviation. */
function nearest(
  { prototypes, codes, projection }: Model,
  point: Int8Array,
): [character: number, distance: number][] {
  const { dimensions } = projection
  const best: [number, number][] = []
  let worst = Number.POSITIVE_INFINITY
  for (let character = 0; character < codes.length; character++) {
    const row = character * dimensions
    let sum = 0
    for (let i = 0; i < dimensions; i++) {
      const difference = (point[i] as number) - (prototypes[row + i] as number)
      sum += difference * difference
    }
    if (sum >= worst) continue
    let place = best.length
    while (place > 0 && (best[place - 1] as [number, number])[1] > sum) place -= 1
    best.splice(place, 0, [character, sum])
    if (best.length > compared) best.pop()
    if (best.length === compared) worst = (best[compared - 1] as [number, number])[1]
  }
  return best.map(([character, sum]) => [character, sum / stepsPerDeviation ** 2])
}

/**
 * The characters the ink may stand for, the likeliest first. A generator: it yields between comparisons, so that the
 * page can answer the finger in between, and may be left unfinished.
 */
export function* recognise(model: Model, written: Ink): Generator<void, Recognised[]> {
  const strokes = written.filter((stroke) => stroke.length >= 2)
  if (strokes.every((stroke) => lengthOf(stroke) === 0)) return []
  const ink = normalise(strokes)
  const candidates = nearest(model, project(model.projection, directionFeatures(ink)))
  const shape = shapeOf(ink)
  const trajectory = trajectoryOf(ink)
  const ranked: Recognised[] = []
  for (const [character, features] of candidates) {
    yield
    const candidate = inkOf(model, character)
    ranked.push({
      character: String.fromCharCode(model.codes[character] as number),
      distance:
        features +
        weights.shape * shapeDistance(shape, shapeOf(candidate)) +
        weights.trajectory * trajectoryDistance(trajectory, trajectoryOf(candidate)) -
        weights.commonness * (model.commonness[character] as number),
    })
  }
  return ranked.sort((a, b) => a.distance - b.distance)
}

/** `recognise` without stopping in between. */
export function recogniseAtOnce(model: Model, written: Ink): Recognised[] {
  const run = recognise(model, written)
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
  }
}

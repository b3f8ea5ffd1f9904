import { directionFeatures, featureCount } from '../../../shared/handwriting/directions.ts'
import type { Ink } from '../../../shared/handwriting/ink.ts'
import type { Projection } from '../../../shared/handwriting/model.ts'
import { normalise } from '../../../shared/handwriting/normalise.ts'
import { choleskyOf, scatter, solveLower, solveUpper, topDirections } from './matrix.ts'
import { randomOf } from './random.ts'
import { writeBy } from './writer.ts'

/** How many numbers tell characters apart, and how many variants of each an imagined writer writes. */
export type Learning = { dimensions: number; variants: number; seed: number }

/** A part of the mean variance within characters that is added to every feature's: the imagined writer is not everyone. */
const reserve = 0.3

/**
 * Fisher's linear discriminants: the directions in which characters differ most, measured in how much one and the same
 * character differs between its variants.
 */
export function learnProjection(glyphs: Ink[], { dimensions, variants, seed }: Learning): Projection {
  const random = randomOf(seed)
  const within = scatter(featureCount)
  const means = glyphs.map((ink) => {
    const samples = [ink, ...Array.from({ length: variants }, () => writeBy(random, ink))].map((sample) =>
      directionFeatures(normalise(sample)),
    )
    const mean = meanOf(samples)
    for (const sample of samples) within.add(sample, mean)
    return mean
  })
  const between = scatter(featureCount)
  const middle = meanOf(means)
  for (const mean of means) between.add(mean, middle)

  const lower = choleskyOf(within.matrix(reserve), featureCount)
  const whitened = solveLower(lower, between.matrix(0), featureCount)
  const directions = topDirections(whitened, featureCount, dimensions, random)
  return quantise(directions.map((direction) => solveUpper(lower, direction, featureCount)))
}

function meanOf(samples: Float32Array[]): Float32Array {
  const mean = new Float32Array(featureCount)
  for (const sample of samples)
    for (let i = 0; i < featureCount; i++) (mean[i] as number) += (sample[i] as number) / samples.length
  return mean
}

function quantise(rows: Float64Array[]): Projection {
  const weights = new Int8Array(rows.length * featureCount)
  const scales = Float32Array.from(
    rows,
    (row) => row.reduce((most, at) => Math.max(most, Math.abs(at)), 0) / 127,
  )
  rows.forEach((row, i) => {
    weights.set(
      Int8Array.from(row, (weight) => Math.round(weight / (scales[i] as number))),
      i * featureCount,
    )
  })
  return { dimensions: rows.length, features: featureCount, weights, scales }
}

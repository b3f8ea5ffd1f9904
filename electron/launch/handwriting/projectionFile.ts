import { readFileSync } from 'node:fs'
import type { Projection } from '../../../shared/handwriting/model.ts'

export const projectionPath = new URL('../../../resources/handwriting/projection.bin', import.meta.url)

/** The learned projection as bytes: its two counts, a scale for each dimension, the weights. */
export function encodeProjection({ dimensions, features, scales, weights }: Projection): Uint8Array {
  const counts = Uint32Array.of(dimensions, features)
  return Buffer.concat([counts, scales, weights].map((part) => new Uint8Array(part.buffer)))
}

export function readProjection(): Projection {
  const { buffer } = Uint8Array.from(readFileSync(projectionPath))
  const [dimensions = 0, features = 0] = new Uint32Array(buffer, 0, 2)
  const weightsAt = 8 + 4 * dimensions
  return {
    dimensions,
    features,
    scales: new Float32Array(buffer, 8, dimensions),
    weights: new Int8Array(buffer, weightsAt),
  }
}

import type { Ink } from './ink.ts'

/** A linear map of direction features to the few numbers that tell characters apart. */
export type Projection = { dimensions: number; features: number; weights: Int8Array; scales: Float32Array }

/** What the recogniser knows of characters, in arrays that lie side by side in one file. */
export type Model = {
  projection: Projection
  /** The code of each character. */
  codes: Uint16Array
  /** How common each is: the logarithm of its frequency, 0..255. */
  commonness: Uint8Array
  /** The projected features of each, `dimensions` numbers a character. */
  prototypes: Int8Array
  /** Where the strokes of each begin in `strokes`. */
  offsets: Uint32Array
  /** Normalised strokes: how many, then for each how many points and the points, a byte a coordinate. */
  strokes: Uint8Array
}

/** Bytes of a coordinate cover -0.25..1.25: normalised ink reaches a little beyond the unit square. */
const margin = 0.25
const toByte = (at: number): number =>
  Math.round(Math.min(Math.max((at + margin) / (1 + 2 * margin), 0), 1) * 255)
const ofByte = (byte: number): number => (byte / 255) * (1 + 2 * margin) - margin

/** Distances are counted in whole steps, of which a deviation within a character has four. */
export const stepsPerDeviation = 4

export function project({ dimensions, features, weights, scales }: Projection, of: Float32Array): Int8Array {
  const projected = new Int8Array(dimensions)
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const row = dimension * features
    let sum = 0
    for (let i = 0; i < features; i++) sum += (weights[row + i] as number) * (of[i] as number)
    const steps = Math.round(sum * (scales[dimension] as number) * stepsPerDeviation)
    projected[dimension] = Math.min(Math.max(steps, -127), 127)
  }
  return projected
}

export const packInk = (ink: Ink): number[] => [
  ink.length,
  ...ink.flatMap((stroke) => [stroke.length / 2, ...Array.from(stroke, toByte)]),
]

export function inkOf({ offsets, strokes }: Model, character: number): Ink {
  let at = offsets[character] as number
  const count = strokes[at++] as number
  return Array.from({ length: count }, () => {
    const points = (strokes[at++] as number) * 2
    const stroke = Float32Array.from(strokes.subarray(at, at + points), ofByte)
    at += points
    return stroke
  })
}

/** The sections of the file after its three counts, the widest numbers first so that each lies where it must. */
const sections = ({ projection, offsets, codes, commonness, prototypes, strokes }: Model) => [
  projection.scales,
  offsets,
  codes,
  commonness,
  projection.weights,
  prototypes,
  strokes,
]

export function encodeModel(model: Model): Uint8Array<ArrayBuffer> {
  const { dimensions, features } = model.projection
  const parts = [Uint32Array.of(model.codes.length, dimensions, features), ...sections(model)]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

export function decodeModel(buffer: ArrayBuffer): Model {
  const [characters = 0, dimensions = 0, features = 0] = new Uint32Array(buffer, 0, 3)
  let at = 12
  const next = (bytes: number): number => {
    at += bytes
    return at - bytes
  }
  const scales = new Float32Array(buffer, next(4 * dimensions), dimensions)
  const offsets = new Uint32Array(buffer, next(4 * characters), characters)
  const codes = new Uint16Array(buffer, next(2 * characters), characters)
  const commonness = new Uint8Array(buffer, next(characters), characters)
  const weights = new Int8Array(buffer, next(dimensions * features), dimensions * features)
  const prototypes = new Int8Array(buffer, next(characters * dimensions), characters * dimensions)
  const strokes = new Uint8Array(buffer, at)
  return {
    projection: { dimensions, features, weights, scales },
    codes,
    commonness,
    prototypes,
    offsets,
    strokes,
  }
}

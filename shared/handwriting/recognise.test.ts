import { expect, test } from 'vitest'
import { directionFeatures, featureCount } from './directions.ts'
import { type Ink, lengthOf, resample } from './ink.ts'
import { decodeModel, encodeModel, inkOf, type Model, packInk } from './model.ts'
import { normalise } from './normalise.ts'
import { recogniseAtOnce } from './recognise.ts'
import { shapeDistance, shapeOf } from './shape.ts'
import { trajectoryDistance, trajectoryOf } from './trajectory.ts'

const ink = (...strokes: number[][]): Ink => strokes.map((points) => Float32Array.from(points))

/** 十, 丁-like and 二, in the unit square. */
const cross = ink([0.1, 0.4, 0.9, 0.4], [0.5, 0.1, 0.5, 0.9])
const two = ink([0.2, 0.3, 0.8, 0.3], [0.1, 0.8, 0.9, 0.8])

const closest = (a: Ink, b: Ink): number =>
  Math.max(...a.flatMap((stroke, i) => [...stroke].map((at, k) => Math.abs(at - (b[i]?.[k] ?? Number.NaN)))))

test('a stroke is resampled evenly, its ends stay', () => {
  const stroke = resample(Float32Array.of(0, 0, 1, 0, 1, 1), 0.3)
  expect([...stroke.slice(0, 4)]).toEqual([0, 0, expect.closeTo(0.3), 0])
  expect([...stroke.slice(-2)]).toEqual([1, 1])
  expect(lengthOf(stroke)).toBeCloseTo(2, 0)
  expect([...resample(Float32Array.of(0.5, 0.5), 0.1)]).toEqual([0.5, 0.5, 0.5, 0.5])
})

test('size, place and proportion do not matter once the ink is normalised', () => {
  const elsewhere = cross.map((stroke) => stroke.map((at, i) => (i % 2 === 0 ? 700 + 90 * at : 40 + 60 * at)))
  expect(closest(normalise(cross), normalise(elsewhere))).toBeLessThan(0.13)
  const larger = cross.map((stroke) => stroke.map((at) => 5 * at - 3))
  expect(closest(normalise(cross), normalise(larger))).toBeLessThan(1e-5)
})

test('a stroke of few points is normalised like one of many', () => {
  const many = cross.map((stroke) => resample(stroke, 0.01))
  const [few, dense] = [normalise(cross), normalise(many)]
  expect(dense[1]?.at(-1)).toBeCloseTo(few[1]?.at(-1) ?? Number.NaN, 2)
})

test('a flat character stays flat, and ink without extent is finite', () => {
  const [line] = normalise(ink([10, 50, 200, 53]))
  expect(Math.abs((line?.[3] ?? 9) - (line?.[1] ?? 0))).toBeLessThan(0.1)
  for (const stroke of normalise(ink([3, 3, 3, 3]))) for (const at of stroke) expect(at).toBeTypeOf('number')
})

test('features tell one direction of the pen from the other', () => {
  const there = directionFeatures(ink([0.2, 0.5, 0.8, 0.5]))
  const back = directionFeatures(ink([0.8, 0.5, 0.2, 0.5]))
  expect(there).toHaveLength(featureCount)
  expect(there.reduce((sum, at) => sum + at, 0)).toBeCloseTo(
    back.reduce((sum, at) => sum + at, 0),
    3,
  )
  expect(there.reduce((sum, at, i) => sum + at * (back[i] ?? 0), 0)).toBeCloseTo(0)
})

test('connected strokes are near on the way of the pen, another order is far', () => {
  const own = trajectoryOf(cross)
  const connected = trajectoryOf([Float32Array.of(...(cross[0] ?? []), ...(cross[1] ?? []))])
  const reversed = trajectoryOf(cross.toReversed())
  expect(trajectoryDistance(own, own)).toBeCloseTo(0)
  expect(trajectoryDistance(own, connected)).toBeLessThan(0.1)
  expect(trajectoryDistance(own, reversed)).toBeGreaterThan(1)
})

test('the shape is the same in any order', () => {
  const own = shapeOf(cross)
  expect(shapeDistance(shapeOf(cross.toReversed()), own)).toBeLessThan(0.02)
  expect(shapeDistance(shapeOf(two), own)).toBeGreaterThan(0.3)
})

/** A model of two characters whose projection takes the first features as they are. */
function smallModel(): Model {
  const packed = [cross, two].map((of) => packInk(normalise(of)))
  return {
    projection: {
      dimensions: 2,
      features: featureCount,
      weights: new Int8Array(2 * featureCount).fill(1, 0, 4),
      scales: Float32Array.of(1, 1),
    },
    codes: Uint16Array.from(['十', '二'], (character) => character.charCodeAt(0)),
    commonness: Uint8Array.of(0, 0),
    prototypes: new Int8Array(4),
    offsets: Uint32Array.of(0, packed[0]?.length ?? 0),
    strokes: Uint8Array.from(packed.flat()),
  }
}

test('a model is the same after it was written and read', () => {
  const model = smallModel()
  const read = decodeModel(encodeModel(model).buffer)
  expect(read).toEqual(model)
  expect(closest(inkOf(read, 1), normalise(two))).toBeLessThan(0.004)
})

test('the character that is closest stroke by stroke comes first', () => {
  const model = smallModel()
  expect(recogniseAtOnce(model, cross).map(({ character }) => character)).toEqual(['十', '二'])
  expect(recogniseAtOnce(model, two)[0]?.character).toBe('二')
})

test('nothing, and a touch that drew nothing, stand for no character', () => {
  expect(recogniseAtOnce(smallModel(), [])).toEqual([])
  expect(recogniseAtOnce(smallModel(), ink([5, 5], [7, 7]))).toEqual([])
})

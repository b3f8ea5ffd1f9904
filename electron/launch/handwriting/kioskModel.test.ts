import { expect, test } from 'vitest'
import { encodeModel } from '../../../shared/handwriting/model.ts'
import { recogniseAtOnce } from '../../../shared/handwriting/recognise.ts'
import { chanceOf, conditions } from '../../../tests/bench/handwriting/conditions.ts'
import { kanjiVg } from '../../../tests/bench/handwriting/kanjiVg.ts'
import { buildModel, simplify } from './buildModel.ts'
import { glyphOf } from './glyphs.ts'
import { kioskModel } from './kioskModel.ts'
import { readProjection } from './projectionFile.ts'

const model = kioskModel()
const characters = [...model.codes].map((code) => String.fromCharCode(code))

test('GB 2312 and characters of names are known, in less than 1.5 MB', () => {
  expect(characters.length).toBeGreaterThan(6770)
  expect(new Set(characters).size).toBe(characters.length)
  expect(characters).toEqual(expect.arrayContaining([...'法律援助劳动仲裁拖欠工资离婚继承喆堃']))
  expect(encodeModel(model).byteLength).toBeLessThan(1.5e6)
})

test('the same data makes the same model', () => {
  const glyphs = [...'我要离婚'].map((character) => ({
    character,
    ink: glyphOf(character) ?? [],
    frequency: 5,
  }))
  expect(buildModel(readProjection(), glyphs)).toEqual(buildModel(readProjection(), glyphs))
})

test('points on a straight line are left out, corners stay', () => {
  expect([...simplify(Float32Array.of(0, 0, 0.5, 0.001, 1, 0, 1, 1))]).toEqual([0, 0, 1, 0, 1, 1])
})

/** Characters drawn by others (KanjiVG), none of which anything was tuned with: those with an odd code. */
const unseen = characters
  .filter((character) => character.charCodeAt(0) % 2 === 1 && kanjiVg(character))
  .filter((_, i) => i % 20 === 0)

/** Shares of these characters that must come first and among the first ten; `npm run bench -- handwriting` has them all. */
test.each([
  ['as drawn', 0.95, 1],
  ['half connected', 0.9, 0.98],
  ['trembling', 0.9, 0.98],
  ['order: neighbours swapped', 0.9, 0.98],
  ['all of it, mildly', 0.75, 0.92],
])('written %s, characters drawn by others are recognised', (name, first, amongTen) => {
  const number = conditions.findIndex((condition) => condition.name === name)
  const places = unseen.map((character) => {
    const written = conditions[number]?.write(kanjiVg(character) ?? [], chanceOf(number, character)) ?? []
    return recogniseAtOnce(model, written).findIndex((found) => found.character === character)
  })
  const share = (within: number) =>
    places.filter((place) => place >= 0 && place < within).length / places.length
  expect(unseen.length).toBeGreaterThan(70)
  expect(share(1)).toBeGreaterThanOrEqual(first)
  expect(share(10)).toBeGreaterThanOrEqual(amongTen)
})

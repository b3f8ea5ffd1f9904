import { expect, test } from 'vitest'
import { around, placeLabels } from './placeLabels.ts'

const size = { width: 400, height: 300 }
const label = (x: number, y: number) => ({ spots: around({ x, y }, 50), width: 80, height: 40 })

test('words stand where they belong when there is room, otherwise beside it', () => {
  expect(placeLabels([label(200, 150)], [], size)).toEqual([{ x: 200, y: 150 }])
  const pin = { x: 200, y: 150, width: 60, height: 60 }
  expect(placeLabels([label(200, 150)], [pin], size)).toEqual([{ x: 200, y: 200 }])
})

test('the first keeps its place, the next gives way, one without room is left out', () => {
  const same = [label(200, 150), label(200, 150), label(200, 150), label(200, 150)]
  expect(placeLabels(same, [], size)).toEqual([
    { x: 200, y: 150 },
    { x: 200, y: 200 },
    { x: 200, y: 100 },
    null,
  ])
})

test('no word reaches beyond the map', () => {
  expect(placeLabels([label(30, 150)], [], size)).toEqual([{ x: 80, y: 150 }])
  expect(placeLabels([label(-200, 150)], [], size)).toEqual([null])
})

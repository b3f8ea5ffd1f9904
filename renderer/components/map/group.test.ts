import { expect, test } from 'vitest'
import { besides, grouped } from './group.ts'

type Pin = { id: string; x: number; y: number }
const pin = (id: string, x: number, y = 0): Pin => ({ id, x, y })
const idsOf = (pins: Pin[], gap: number) =>
  grouped(pins, (each) => each, gap).map(({ members }) => members.map(({ id }) => id))

test('what would overlap is put together, what lies apart is left alone', () => {
  expect(idsOf([pin('a', 0), pin('b', 30), pin('c', 100), pin('d', 68)], 68)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(idsOf([pin('a', 0), pin('b', 68)], 68)).toEqual([['a'], ['b']])
  expect(idsOf([], 68)).toEqual([])
})

test('nothing is lost, and no two groups overlap, however many there are', () => {
  const pins = Array.from({ length: 500 }, (_, i) => pin(String(i), (i * 7919) % 1000, (i * 104_729) % 800))
  const groups = grouped(pins, (each) => each, 68)
  expect(
    groups
      .flatMap(({ members }) => members)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(pins.map(({ id }) => id).sort())
  for (const [i, one] of groups.entries())
    for (const other of groups.slice(i + 1))
      expect(
        Math.max(Math.abs(one.spot.x - other.spot.x), Math.abs(one.spot.y - other.spot.y)),
      ).toBeGreaterThanOrEqual(68)
})

test('nothing hides what stands in the middle: it gives way in its own direction', () => {
  const beside = besides({ x: 100, y: 100 }, 60)
  expect(beside({ x: 100, y: 70 })).toEqual({ x: 100, y: 40 })
  expect(beside({ x: 160, y: 100 })).toEqual({ x: 160, y: 100 })
  expect(beside({ x: 100, y: 100 })).toEqual({ x: 160, y: 100 })
})

test('the first of a group keeps its place', () => {
  const [group] = grouped([pin('near', 10, 10), pin('far', 20, 20)], (each) => each, 68)
  expect(group?.spot).toMatchObject({ x: 10, y: 10 })
})

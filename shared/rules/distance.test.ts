import { expect, test } from 'vitest'
import { distanceBetween } from './distance.ts'

test('one degree of latitude is 111.2 km, a degree of longitude shrinks with the cosine', () => {
  const here = { longitude: 121, latitude: 31 }
  expect(distanceBetween(here, { longitude: 121, latitude: 32 }) / 1000).toBeCloseTo(111.19, 1)
  const east = distanceBetween(here, { longitude: 122, latitude: 31 }) / 1000
  expect(east).toBeCloseTo(111.19 * Math.cos((31 * Math.PI) / 180), 0)
  expect(distanceBetween(here, here)).toBe(0)
})

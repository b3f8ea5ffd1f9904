import { expect, test } from 'vitest'
import { distanceBetween } from '../../../shared/rules/distance.ts'
import { directionOf, distanceOf, planeAround } from './plane.ts'

const kiosk = { longitude: 121.4737, latitude: 31.2304 }
const plane = planeAround(kiosk)

test.each([
  ['across the river', { longitude: 121.5447, latitude: 31.2215 }],
  ['in the south', { longitude: 121.342, latitude: 30.7419 }],
  ['on the island', { longitude: 121.3973, latitude: 31.6228 }],
])('a place %s is as far on the plane as on the globe, to half a percent', (_, place) => {
  const globe = distanceBetween(kiosk, place) / 1000
  expect(Math.abs(distanceOf(plane(place), { x: 0, y: 0 }) - globe) / globe).toBeLessThan(0.005)
})

test.each([
  [0, -1, 'north'],
  [1, -1, 'northEast'],
  [1, 0, 'east'],
  [1, 1, 'southEast'],
  [0, 1, 'south'],
  [-1, 1, 'southWest'],
  [-1, 0, 'west'],
  [-1, -1, 'northWest'],
  [0.2, -1, 'north'],
  [-0.2, -1, 'north'],
  [-1, 0.41, 'west'],
  [-1, 0.42, 'southWest'],
])('x %d, y %d lies in the %s', (x, y, direction) => {
  expect(directionOf({ x, y })).toBe(direction)
})

test('north is up and east is right', () => {
  expect(plane({ longitude: 121.4737, latitude: 31.3304 }).y).toBeLessThan(0)
  expect(plane({ longitude: 121.5737, latitude: 31.2304 }).x).toBeGreaterThan(0)
})

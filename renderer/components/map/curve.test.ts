import { expect, test } from 'vitest'
import { curve } from './curve.ts'

test('a line goes through its points; a closed one comes back', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ]
  const ends = (path: string) => [...path.matchAll(/C\S+ \S+ \S+ \S+ (\S+ [\d.-]+)/g)].map(([, end]) => end)
  expect(curve(points)).toMatch(/^M0\.0 0\.0C/)
  expect(ends(curve(points))).toEqual(['10.0 0.0', '10.0 10.0'])
  expect(ends(curve(points, true))).toEqual(['10.0 0.0', '10.0 10.0', '0.0 0.0'])
  expect(curve(points, true)).toMatch(/Z$/)
  expect(curve([])).toBe('')
})

import { expect, test } from 'vitest'
import { grouped, type Part } from './parts.ts'
import { beginWalk, stepOn } from './walk.ts'

const parts = (n: number): Part[] => Array.from({ length: n }, () => ({ elements: [], parts: [] }))

test('the frame goes round a group twice and then comes out', () => {
  let walk = beginWalk(parts(2))
  const seen = [walk.at]
  for (let next = stepOn(walk); next; next = stepOn(next)) {
    walk = next
    seen.push(walk.at)
  }
  expect(seen).toEqual([0, 1, 0, 1])
})

test('what was passed is not past the end when fewer are left', () => {
  expect(beginWalk(parts(3), 7).at).toBe(2)
})

test('long lists are gone through in groups, however long; nothing is left out', () => {
  for (const n of [8, 9, 60, 400]) {
    const groups = grouped(parts(n))
    expect(groups.length).toBeLessThanOrEqual(8)
    const leaves = (part: Part): number =>
      part.parts.length === 0 ? 1 : part.parts.reduce((sum, inner) => sum + leaves(inner), 0)
    expect(groups.reduce((sum, group) => sum + leaves(group), 0)).toBe(n)
  }
})

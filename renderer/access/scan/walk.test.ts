import { expect, test } from 'vitest'
import { grouped, type Part } from './parts.ts'
import { beginWalk, renewed, stepOn } from './walk.ts'

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

test('when the screen changes the frame stays around what it was around, as deep in groups and as often gone round', () => {
  const element = (name: string) => ({ id: name }) as HTMLElement
  const [first, second, late] = [element('first'), element('second'), element('late')]
  const single = (element: HTMLElement): Part => ({ elements: [element], parts: [] })
  const group: Part = { elements: [first, second], parts: [single(first), single(second)] }
  const walk = { ...beginWalk(group.parts, 1), at: 1, rounds: 1 }
  const now: Part = { elements: [late, first, second], parts: [late, first, second].map(single) }
  expect(renewed(walk, [single(late), now], second)).toEqual({ parts: now.parts, at: 2, rounds: 1, depth: 1 })
  expect(renewed({ ...walk, depth: 0 }, [single(late), now], second)).toMatchObject({ at: 1, depth: 0 })
  expect(renewed(walk, [single(late), single(second)], second)).toMatchObject({ at: 1, depth: 0 })
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

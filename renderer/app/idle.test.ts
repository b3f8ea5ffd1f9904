import { expect, test } from 'vitest'
import { defaultTimeouts, idlePhase } from './idle.ts'

const at = (seconds: number, form = false) => idlePhase(seconds * 1000, form, defaultTimeouts)

test('browsing is quiet for 90 seconds, then a countdown of 30 starts', () => {
  expect(at(89)).toEqual({ phase: 'active' })
  expect(at(90)).toEqual({ phase: 'warning', left: 30 })
  expect(at(119)).toEqual({ phase: 'warning', left: 1 })
  expect(at(120)).toEqual({ phase: 'over' })
})

test('a form gives 180 seconds', () => {
  expect(at(179, true)).toEqual({ phase: 'active' })
  expect(at(181, true)).toEqual({ phase: 'warning', left: 29 })
  expect(at(210, true)).toEqual({ phase: 'over' })
})

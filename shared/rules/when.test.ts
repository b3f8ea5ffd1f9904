import { expect, test } from 'vitest'
import { asked, holds } from './when.ts'

test('what depends on answers applies when every question named has one of the answers named', () => {
  const when = { matter: ['wages', 'injury'], means: ['pledge'] }
  expect(holds(undefined, new Map())).toBe(true)
  expect(holds(when, new Map([['matter', 'wages']]))).toBe(false)
  expect(
    holds(
      when,
      new Map([
        ['matter', 'injury'],
        ['means', 'pledge'],
      ]),
    ),
  ).toBe(true)
})

test('a question that was skipped could have any answer', () => {
  expect(holds({ matter: ['wages'] }, new Map([['matter', null]]))).toBe(true)
})

test('an answer to a question that is not asked any more does not count, and nothing hangs on it', () => {
  const questions = [
    { id: 'item' },
    { id: 'place', when: { item: ['property'] } },
    { id: 'why', when: { place: ['far'] } },
  ]
  const given = { item: 'property', place: ' far ', why: 'x' }
  expect(asked(questions, given).questions.map(({ id }) => id)).toEqual(['item', 'place', 'why'])
  expect([...asked(questions, given).answers]).toEqual([
    ['item', 'property'],
    ['place', 'far'],
    ['why', 'x'],
  ])
  const changed = asked(questions, { ...given, item: 'degree' })
  expect(changed.questions.map(({ id }) => id)).toEqual(['item'])
  expect([...changed.answers]).toEqual([['item', 'degree']])
})

test('a question may be called like something every object has', () => {
  expect([...asked([{ id: 'constructor' }], {}).answers]).toEqual([])
})

import { expect, test } from 'vitest'
import { nextWords } from './nextWords.ts'

test('what was written last begins words, whose rest is offered', () => {
  expect(nextWords('我要劳', 3)).toEqual(['动', '动合同', '动法'])
})

test('a longer beginning comes before a shorter one', () => {
  expect(nextWords('拖欠', 1)).toEqual(['工资'])
  expect(nextWords('劳动合', 2)[0]).toBe('同')
})

test('nothing begins a word: nothing is offered', () => {
  expect(nextWords('', 5)).toEqual([])
  expect(nextWords('abc。', 5)).toEqual([])
})

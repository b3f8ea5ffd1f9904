import { expect, test } from 'vitest'
import { marked, wordsMarked } from './marks.ts'

test('the words of an excerpt are marked wherever they stand, longer ones whole', () => {
  const words = wordsMarked([
    { text: '工资', hit: true },
    { text: '应当支付', hit: false },
    { text: '拖欠工资', hit: true },
    { text: '劳', hit: true },
  ])
  expect(words).toEqual(['拖欠工资', '工资'])
  expect(marked('不得拖欠工资，工资按月支付', words)).toEqual([
    { text: '不得', hit: false },
    { text: '拖欠工资', hit: true },
    { text: '，', hit: false },
    { text: '工资', hit: true },
    { text: '按月支付', hit: false },
  ])
  expect(marked('第一条', [])).toEqual([{ text: '第一条', hit: false }])
})

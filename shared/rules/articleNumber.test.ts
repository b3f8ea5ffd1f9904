import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleNumber, chineseNumeral } from './articleNumber.ts'

test.each([
  [1, '一'],
  [10, '十'],
  [19, '十九'],
  [47, '四十七'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [119, '一百一十九'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1079, '一千零七十九'],
  [1260, '一千二百六十'],
])('%i is written %s', (value, text) => {
  expect(chineseNumeral(value)).toBe(text)
})

test.each([
  ['47', '第四十七条'],
  ['４７', '第四十七条'],
  ['第47条', '第四十七条'],
  ['四十七', '第四十七条'],
  ['120之一', '第一百二十条之一'],
  ['120-1', '第一百二十条之一'],
  ['第一百二十条之一', '第一百二十条之一'],
])('%s keyed in means %s', (keyed, number) => {
  expect(articleNumber(keyed)).toBe(number)
})

test('anything else is no article number', () => {
  for (const keyed of ['', '条', '第条', '离婚', '0', '12345', '4 7']) expect(articleNumber(keyed)).toBeNull()
})

test('digits and Chinese numerals name the same article', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(articleNumber(String(value))).toBe(articleNumber(`第${chineseNumeral(value)}条`))
    }),
  )
})

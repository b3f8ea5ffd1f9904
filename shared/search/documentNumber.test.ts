import { expect, test } from 'vitest'
import { documentNumber, documentNumbers } from './documentNumber.ts'

test.each([
  ['沪司罚〔2024〕12号', '沪司罚/2024/12'],
  ['沪司罚[2024]第012号', '沪司罚/2024/12'],
  ['沪司罚（2024）12', '沪司罚/2024/12'],
  [' 法释 2020 17号 ', '法释/2020/17'],
])('%s is %s', (text, number) => {
  expect(documentNumber(text)).toBe(number)
})

test.each(['', '12号', '沪司罚12号', '2024年12号线', '法释〔2020〕17号和法释〔2020〕18号'])(
  '%j is none',
  (text) => {
    expect(documentNumber(text)).toBeNull()
  },
)

test('numbers are found in a text', () => {
  expect(documentNumbers('["法释〔2020〕17号","2020年12月29日 公布，法释〔2021〕3号修正"]')).toEqual([
    '法释/2020/17',
    '法释/2021/3',
  ])
})

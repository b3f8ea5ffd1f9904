import { expect, test } from 'vitest'
import { articlePaths } from './articlePaths.ts'

const first = (text: string): string => {
  const [path] = articlePaths(text)
  return path ? `${path.name} ${path.number}` : ''
}

test.each([
  ['民法典1079', '民法典 第一千零七十九条'],
  ['《劳动合同法》第四十七条', '劳动合同法 第四十七条'],
  ['刑法120-1', '刑法 第一百二十条之一'],
  ['刑法第一百二十条之一第二款', '刑法 第一百二十条之一'],
  ['民法典一〇七九条', '民法典 第一千零七十九条'],
])('%s is %s', (text, path) => {
  expect(articlePaths(text).map(({ name, number }) => `${name} ${number}`)).toContain(path)
})

test('the longest name comes first, and digits are not torn apart', () => {
  expect(articlePaths('解释一3').map(({ name }) => name)).toEqual(['解释一'])
  expect(articlePaths('民法典1079').map(({ name }) => name)).toEqual(['民法典'])
  expect(first('修正案八一')).toBe('修正案八 第一条')
})

test.each(['', '47', '离婚', '第条', '民法典第条'])('%j has none', (text) => {
  expect(articlePaths(text)).toEqual([])
})

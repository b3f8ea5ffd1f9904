import { expect, test } from 'vitest'
import { fold, indexTerms, queryGrams } from './grams.ts'

test('Chinese is indexed by character and by pair, other words whole', () => {
  expect(indexTerms('工伤认定GB2312号')).toBe('工 工伤 伤 伤认 认 认定 定 gb2312 号')
})

test('punctuation parts what it stands between', () => {
  expect(indexTerms('离婚，财产')).toBe('离 离婚 婚 财 财产 产')
})

test('a query is looked up by pairs, a lone character by itself', () => {
  expect(queryGrams('离婚').map((gram) => gram.text)).toEqual(['离婚'])
  expect(queryGrams('张').map((gram) => gram.text)).toEqual(['张'])
  expect(queryGrams('加班费 张')).toEqual([
    { text: '加班', start: 0, end: 2 },
    { text: '班费', start: 1, end: 3 },
    { text: '张', start: 4, end: 5 },
  ])
})

test('full-width and capitals are folded without moving anything', () => {
  expect(fold('ＡＢＣ１２３㎡ﬁ')).toBe('abc123㎡ﬁ')
})

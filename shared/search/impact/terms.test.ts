import { expect, test } from 'vitest'
import { isPair, termsOf } from './terms.ts'

const pair = (text: string): number => ((text.charCodeAt(0) << 16) | text.charCodeAt(1)) >>> 0
const single = (text: string): number => text.charCodeAt(0)

test('Chinese is cut into characters and pairs of neighbours', () => {
  expect([...termsOf('离婚了')]).toEqual([
    single('离'),
    pair('离婚'),
    single('婚'),
    pair('婚了'),
    single('了'),
  ])
})

test('punctuation parts what stands on both sides of it', () => {
  expect([...termsOf('离，婚')]).toEqual([single('离'), single('婚')])
})

test('words of other scripts are one term, whatever their width and case', () => {
  expect([...termsOf('ＡＰＰ')]).toEqual([...termsOf('app')])
  expect([...termsOf('app')]).toHaveLength(1)
  expect([...termsOf('app')]).not.toEqual([...termsOf('apps')])
  expect([...termsOf('第12条')].map(isPair)).toEqual([false, false, false])
})

test('the code of a word is neither that of a character nor of a pair', () => {
  for (let i = 0; i < 5000; i++) {
    const [term = 0] = termsOf(`word${i}`)
    expect(term).toBeGreaterThan(0xffff)
    expect(isPair(term)).toBe(false)
  }
})

test('halves of surrogate pairs, controls and emoji are no terms', () => {
  expect(termsOf('\u0000\ud83d😀 \ud800')).toHaveLength(0)
})

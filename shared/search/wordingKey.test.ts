import { expect, test } from 'vitest'
import { wordingKey } from './wordingKey.ts'

test.each([
  ['老板不发工资', '老板不发工资怎么办？'],
  ['老板不发工资', '老板 不发工资，该怎么办呢'],
  ['租房不退押金', ' 租房不退押金 吗? '],
])('%s is what %s asks', (key, text) => {
  expect(wordingKey(text)).toBe(key)
})

test('a question that is nothing but its ending stays, and endings in the middle are part of it', () => {
  expect(wordingKey('怎么办')).toBe('怎么办')
  expect(wordingKey('')).toBe('')
  expect(wordingKey('怎么办离婚')).toBe('怎么办离婚')
})

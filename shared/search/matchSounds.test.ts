import { expect, test } from 'vitest'
import { matchSounds } from './matchSounds.ts'

const readings: Record<string, string[]> = { 张: ['zhang'], 伟: ['wei'], 单: ['dan', 'shan'], 文: ['wen'] }
const match = (name: string, keyed: string) =>
  matchSounds(Array.from(name), Array.from(keyed), (character) => readings[character] ?? [])

test.each([
  ['张伟', 'z', 1],
  ['张伟', 'zw', 2],
  ['张伟', 'zhangw', 2],
  ['张伟', 'zhangwei', 2],
  ['张伟', '张w', 2],
  ['张伟', 'z伟', 2],
  ['单文', 'shanw', 2],
  ['单文', 'dw', 2],
])('of %s, %s stands for %i', (name, keyed, count) => {
  expect(match(name, keyed)).toBe(count)
})

test.each([
  ['张伟', 'zx'],
  ['张伟', '章w'],
  ['张伟', 'zhangweix'],
  ['张伟', 'wei'],
])('%s is not %s', (name, keyed) => {
  expect(match(name, keyed)).toBeNull()
})

test('odd input ends soon', () => {
  const slow = matchSounds(Array.from('啊'.repeat(40)), Array.from(`${'a'.repeat(39)}b`), () => [
    'a',
    'aa',
    'aaa',
  ])
  expect(slow).toBeNull()
})

import { expect, test } from 'vitest'
import { soundsAt } from './sounds.ts'
import { syllables } from './syllables.ts'

const read = (letters: string, from = 0) =>
  soundsAt(letters, from)
    .filter(({ whole }) => whole)
    .sort((a, b) => a.cost - b.cost)
    .map(({ to, first }) => [letters.slice(from, to), syllables[first]])

test('syllables are each there once, in the order of the alphabet', () => {
  expect(syllables.length).toBeGreaterThan(400)
  expect([...new Set(syllables)].sort()).toEqual(syllables)
})

test('letters are read as what they spell before what sounds like it', () => {
  expect(read('zang')).toEqual(
    expect.arrayContaining([
      ['zang', 'zang'],
      ['zang', 'zhang'],
      ['zang', 'zan'],
      ['zang', 'zhan'],
    ]),
  )
  expect(read('zang')[0]?.[1]).toMatch(/^za/)
})

test.each([
  ['lv', 'lv'],
  ['lu', 'lv'],
  ['nue', 'nve'],
  ['jv', 'ju'],
  ['nin', 'ling'],
  ['sen', 'sheng'],
])('%s may stand for %s', (letters, syllable) => {
  expect(read(letters)).toContainEqual([letters, syllable])
})

test('a separator ends the syllable and belongs to it', () => {
  expect(soundsAt("xi'an", 0).map(({ to }) => to)).not.toContain(5)
  expect(read("xi'an")).toContainEqual(["xi'", 'xi'])
})

test('an initial stands for every syllable that begins with it, zh as well as z', () => {
  const [z, zh] = [soundsAt('z', 0), soundsAt('zh', 0)].map((sounds) => sounds.find(({ whole }) => !whole))
  expect(syllables.slice(z?.first, (z?.last ?? 0) + 1)).toEqual(expect.arrayContaining(['zi', 'zhi']))
  expect(syllables[soundsAt('zh', 0).findLast(({ to }) => to === 2)?.first ?? 0]).toBe('zha')
  expect(zh).toBeDefined()
})

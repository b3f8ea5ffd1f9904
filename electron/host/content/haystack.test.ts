import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Haystack } from './haystack.ts'

test('it finds what looking at every text by itself finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', 'a'), maxLength: 5 })
  fc.assert(
    fc.property(fc.array(letters), letters, (texts, word) => {
      const places = texts.flatMap((text, place) => (word !== '' && text.includes(word) ? [place] : []))
      expect(new Haystack(texts).holding(word)).toEqual(places)
    }),
  )
})

test('texts of several lines are one text', () => {
  expect(new Haystack(['甲\n乙', '乙\n乙', '']).holding('乙')).toEqual([0, 1])
})

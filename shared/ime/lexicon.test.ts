import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childFrom, decodeLexicon, encodeLexicon, root, syllablesOf, textOf, type Word } from './lexicon.ts'
import { wordOfText } from './matches.ts'
import { syllables } from './syllables.ts'

const word = fc.array(fc.nat({ max: syllables.length - 1 }), { minLength: 1, maxLength: 5 }).chain((read) =>
  fc.record<Word>({
    text: fc.string({
      unit: fc.constantFrom(...'示例法律援助工资'),
      minLength: read.length,
      maxLength: read.length,
    }),
    syllables: fc.constant(read),
    cost: fc.nat({ max: 255 }),
    kind: fc.nat({ max: 40 }),
  }),
)

const plain = (words: Word[]) =>
  words.map(({ text, syllables: read, cost, kind }) => `${read.join(' ')} ${text} ${cost} ${kind}`).sort()

test('a lexicon gives back every word that was put in, and the least cost below every node', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const lexicon = decodeLexicon(encodeLexicon(words).buffer)
      const out = Array.from(lexicon.costs, (cost, at) => ({
        text: textOf(lexicon, at),
        syllables: syllablesOf(lexicon, at),
        cost,
        kind: lexicon.kinds[at] ?? -1,
      }))
      expect(plain(out)).toEqual(plain(words))
      expect(lexicon.least[root]).toBe(words.reduce((least, { cost }) => Math.min(least, cost), 255))
      for (const { syllables: read } of words) {
        let node = root
        for (const sound of read) node = childFrom(lexicon, node, sound)
        expect(lexicon.sounds[node]).toBe(read.at(-1))
      }
    }),
  )
})

test('of words written alike the likelier one is found', () => {
  const lexicon = decodeLexicon(
    encodeLexicon([
      { text: '行', syllables: [10], cost: 90, kind: 5 },
      { text: '行', syllables: [20], cost: 30, kind: 6 },
    ]).buffer,
  )
  expect(lexicon.kinds[wordOfText(lexicon, '行') ?? -1]).toBe(6)
  expect(wordOfText(lexicon, '行行')).toBeNull()
})

test('a file that was cut is refused', () => {
  const { buffer } = encodeLexicon([{ text: '行', syllables: [10], cost: 90, kind: 5 }])
  expect(() => decodeLexicon(buffer.slice(0, 20))).toThrow(RangeError)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { learnedFrom, nothingLearned } from '../ranking.ts'
import { lexiconFrom } from './expand.ts'
import { openSegment } from './format.ts'
import { groupsFrom } from './score.ts'
import { type ArticleIndex, searchArticles } from './searcher.ts'
import { SegmentWriter } from './writeSegment.ts'

const nothing = learnedFrom(nothingLearned)

/** An index over texts, in segments of so many articles each; every article stands alike unless told otherwise. */
function indexOf(texts: string[], perSegment = texts.length, more: Partial<ArticleIndex> = {}): ArticleIndex {
  const segments: ArticleIndex['segments'][number][] = []
  for (let at = 0; at < texts.length; at += perSegment) {
    const writer = new SegmentWriter()
    const part = texts.slice(at, at + perSegment)
    for (const text of part) writer.add({ own: [text], everyday: [] })
    const groups = groupsFrom(Uint32Array.from(part, (_, i) => at + i))
    segments.push({ first: at + 1, segment: openSegment(writer.finish()), groups })
  }
  const standings = new Float32Array(texts.length)
  return {
    segments,
    standings,
    laws: [],
    gone: new Set(),
    lexicon: lexiconFrom([]),
    learned: nothing,
    ...more,
  }
}

const found = (index: ArticleIndex, text: string, limit = 10): number[] =>
  searchArticles(index, text, limit).map(({ n }) => n)

const texts = ['离婚应当登记', '工资应当支付', '支付抚养费', '离婚后抚养费的支付', '法院受理']

test('what shares most and rarest with the question comes first', () => {
  expect(found(indexOf(texts), '离婚抚养费')[0]).toBe(4)
  expect(found(indexOf(texts), '刑罚')).toEqual([])
  expect(found(indexOf(texts), '')).toEqual([])
})

test('how an index is cut into segments changes nothing: a delta ranks as a rebuild does', () => {
  const words = fc.stringMatching(/^[离婚工资支付抚养法院]{1,12}$/)
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 30 }),
      words,
      fc.integer({ min: 1, max: 9 }),
      (all, question, cut) => {
        expect(searchArticles(indexOf(all, cut), question, 50)).toEqual(
          searchArticles(indexOf(all), question, 50),
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('the best ten are those of a full ranking', () => {
  const words = fc.stringMatching(/^[离婚工资支付抚养法院]{1,12}$/)
  fc.assert(
    fc.property(fc.array(words, { minLength: 15, maxLength: 60 }), words, (all, question) => {
      const index = indexOf(all)
      expect(searchArticles(index, question, 10)).toEqual(searchArticles(index, question, 100).slice(0, 10))
    }),
    { numRuns: 200 },
  )
})

test('what is gone is not found', () => {
  expect(found(indexOf(texts, 5, { gone: new Set([4]) }), '离婚抚养费')).not.toContain(4)
})

test('the law people ask about comes before another that says the same', () => {
  const standings = new Float32Array([0, 5])
  expect(found(indexOf(['离婚登记', '离婚登记'], 2, { standings }), '离婚')).toEqual([2, 1])
})

test('words that speak for a law lift its articles', () => {
  const learned = learnedFrom({ ...nothingLearned, words: { 第二部法: { 怎: 9 } } })
  const index = indexOf(['离婚登记', '离婚登记'], 2, { learned, laws: [{ group: 1, place: 0 }] })
  expect(found(index, '怎么离婚')).toEqual([2, 1])
  expect(found(index, '离婚')).toEqual([1, 2])
})

test('an everyday word finds what only the words of the statutes say', () => {
  const lexicon = lexiconFrom([{ everyday: ['坐牢'], legal: ['有期徒刑'] }])
  expect(found(indexOf(['处三年有期徒刑', '离婚登记'], 2, { lexicon }), '要坐牢吗')).toEqual([1])
})

test('10,000 characters take no other path than 200', () => {
  const index = indexOf(texts)
  const long = `离婚${'的'.repeat(10_000)}`
  expect(found(index, long)).toEqual(found(index, long.slice(0, 200)))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queryGrams } from '../../../shared/search/grams.ts'
import { highlight, snippet } from './snippet.ts'

const text = (segments: { text: string }[]): string => segments.map((segment) => segment.text).join('')

test('overlapping pairs make one highlighted run', () => {
  expect(highlight('支付加班费的，', queryGrams('加班费'))).toEqual([
    { text: '支付', hit: false },
    { text: '加班费', hit: true },
    { text: '的，', hit: false },
  ])
})

test('a highlighted text is the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      (whole, query) => {
        expect(text(highlight(whole, queryGrams(query)))).toBe(whole)
      },
    ),
  )
})

test('a snippet of a long text shows the densest stretch and says that it is one', () => {
  const long = `${'前'.repeat(300)}工伤${'中'.repeat(300)}认定工伤，申请工伤认定${'后'.repeat(300)}`
  const segments = snippet(long, queryGrams('工伤认定'))
  expect(segments[0]).toEqual({ text: '…', hit: false })
  expect(segments.at(-1)).toEqual({ text: '…', hit: false })
  expect(text(segments)).toContain('申请工伤认定')
  expect(segments.filter((segment) => segment.hit).map((segment) => segment.text)).toContain('工伤认定')
})

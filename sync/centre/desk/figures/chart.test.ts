import { expect, test } from 'vitest'
import { shareChart } from './chart.ts'

const months = ['2026-03', '2026-04']
const chart = (first: number | null, second: number | null) =>
  shareChart(months, [
    { name: '参评率', values: [null, 1], target: first },
    { name: '<满意率>', values: [0, 0.5], target: second },
  ]).markup
const bars = (markup: string) =>
  [
    ...markup.matchAll(
      /<rect class="bar-(\d)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
    ),
  ].map(([, of, ...numbers]) => [Number(of), ...numbers.map(Number)])
const targets = (markup: string) =>
  [...markup.matchAll(/class="target"[^>]* y1="([\d.]+)"/g)].map(([, y]) => Number(y))

test('a share is as high as it is; a month without one has no bar', () => {
  const [none, whole, half, ...others] = bars(chart(null, null)).toSorted((a, b) => (a[4] ?? 0) - (b[4] ?? 0))
  expect(others).toEqual([])
  // Of the second series the first month has nothing, the second half of what is whole.
  expect([none?.[4], half?.[4], whole?.[4]]).toEqual([0, 162, 81])
  expect(half?.[2]).toBe(10)
  expect((whole?.[2] ?? 0) + 81).toBe(172)
})

test('each target has its line; the same is drawn once, none where none is known', () => {
  expect(targets(chart(0.9, 0.9))).toHaveLength(1)
  const [high = 0, low = 0] = targets(chart(0.9, 0.5))
  expect(high).toBeLessThan(low)
  expect(low).toBe(91)
  expect(targets(chart(null, 0.5))).toEqual([91])
  expect(targets(chart(null, null))).toEqual([])
})

test('names are text, never markup', () => {
  expect(chart(null, null)).not.toContain('<满意率>')
})

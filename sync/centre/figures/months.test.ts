import { expect, test } from 'vitest'
import { asMonth, lastMonths } from './months.ts'

test('a month begins and ends at midnight in China', () => {
  expect(asMonth('2026-03')).toEqual({
    month: '2026-03',
    from: '2026-02-28T16:00:00.000Z',
    to: '2026-03-31T16:00:00.000Z',
  })
})

test('the last months go back over the turn of a year, by the date in China', () => {
  const months = lastMonths(new Date('2026-01-31T17:00:00.000Z'), 3)
  expect(months.map(({ month }) => month)).toEqual(['2026-02', '2026-01', '2025-12'])
})

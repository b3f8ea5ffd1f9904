import { expect, test } from 'vitest'
import { isDueNightly } from './nightly.ts'

const night = { from: 1, until: 5 }
const china = (time: string): Date => new Date(`${time}:00+08:00`)
const due = (now: string, last: string | null, spread = 0.5): boolean =>
  isDueNightly(china(now), last === null ? null : china(last), night, spread)

test('after the start, what was never done is due at once', () => {
  expect(due('2026-11-24T14:00', null)).toBe(true)
})

test('once a night, at the moment of this kiosk', () => {
  expect(due('2026-11-24T23:00', '2026-11-24T09:00')).toBe(false)
  expect(due('2026-11-25T02:59', '2026-11-24T09:00')).toBe(false)
  expect(due('2026-11-25T03:00', '2026-11-24T09:00')).toBe(true)
  expect(due('2026-11-25T01:00', '2026-11-24T09:00', 0)).toBe(true)
  expect(due('2026-11-25T04:59', '2026-11-24T09:00', 1)).toBe(false)
  expect(due('2026-11-25T03:10', '2026-11-25T03:01')).toBe(false)
})

test('a night that was missed is made up in the morning', () => {
  expect(due('2026-11-25T08:30', '2026-11-24T09:00')).toBe(true)
  expect(due('2026-11-25T09:30', '2026-11-25T08:31')).toBe(false)
})

test('a moment past midnight belongs to the evening before', () => {
  const over = { from: 22, until: 2 }
  const last = china('2026-11-24T23:30')
  expect(isDueNightly(china('2026-11-25T00:59'), last, over, 0.75)).toBe(false)
  expect(isDueNightly(china('2026-11-25T01:00'), last, over, 0.75)).toBe(true)
})

test('what a clock that ran ahead did in the future is done again', () => {
  expect(due('2026-11-24T14:00', '2036-01-01T03:30')).toBe(true)
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  addWorkingDays,
  dateInChina,
  isWorkingDay,
  type WorkCalendar,
  workingDaysBetween,
} from './workingDays.ts'

const calendar = JSON.parse(
  readFileSync(new URL('../../resources/rules/calendar.json', import.meta.url), 'utf8'),
) as WorkCalendar

// State Council notice on 2026: the weekend days worked and the days around the holidays.
test.each([
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 3, '2026-02-25'],
  ['2026-04-30', 1, '2026-05-06'],
  ['2026-04-30', 3, '2026-05-08'],
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-09-30', 3, '2026-10-10'],
])('filed on %s, %i working days end on %s', (filed, days, end) => {
  expect(addWorkingDays(filed, days, calendar)).toBe(end)
})

test.each([
  ['2026-02-13', '2026-02-25', 3],
  ['2026-04-30', '2026-05-06', 1],
  ['2026-10-01', '2026-10-07', 0],
  ['2026-10-08', '2026-10-08', 0],
  ['2026-10-09', '2026-10-08', 0],
  ['2026-12-30', '2027-01-04', null],
])('between %s and %s lie %s working days', (from, to, days) => {
  expect(workingDaysBetween(from, to, calendar)).toBe(days)
})

test('nothing is guessed beyond the published calendar', () => {
  expect(isWorkingDay('2027-01-04', calendar)).toBeNull()
  expect(addWorkingDays('2026-12-30', 1, calendar)).toBe('2026-12-31')
  expect(addWorkingDays('2026-12-30', 2, calendar)).toBeNull()
})

test('the day in China begins at 16:00 UTC', () => {
  expect(dateInChina(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
  expect(dateInChina(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineRule } from '../contract/calculators.ts'
import { daysBefore } from './dates.ts'
import { type DeadlineQuestion, deadline } from './deadline.ts'
import { isWorkingDay, type WorkCalendar } from './workingDays.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/rules/${name}.json`, import.meta.url), 'utf8'))
const rule = deadlineRule.parse(read('calculators/deadline'))
const calendar = read('calendar') as WorkCalendar

const counted = (start: string, amount: number, unit: DeadlineQuestion['unit']) => {
  const found = deadline(rule, { start, amount, unit }, calendar)
  if (!found.ok) throw new Error(found.code)
  return found.value
}

// State Council notice on 2026.
test.each([
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 3, '2026-02-25'],
  ['2026-04-30', 1, '2026-05-06'],
  ['2026-04-30', 3, '2026-05-08'],
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-09-30', 3, '2026-10-10'],
])('from %s, %i working days end on %s', (start, days, end) => {
  expect(counted(start, days, 'working-day').end).toBe(end)
})

test('days of the calendar count through holidays, and a last day off rolls forward', () => {
  expect(counted('2026-11-02', 15, 'calendar-day').end).toBe('2026-11-17')
  // A Saturday.
  expect(counted('2026-11-06', 15, 'calendar-day').end).toBe('2026-11-23')
  // In the Spring Festival.
  expect(counted('2026-02-05', 15, 'calendar-day').end).toBe('2026-02-24')
  // A Saturday worked in place of a holiday.
  expect(counted('2026-09-25', 15, 'calendar-day').end).toBe('2026-10-10')
})

test('every step is told, with the days passed over', () => {
  const { start, end } = rule.counting
  expect(counted('2026-02-13', 2, 'working-day').steps).toEqual([
    { kind: 'start', date: '2026-02-13', source: start },
    {
      kind: 'count',
      amount: 2,
      unit: 'working-day',
      last: '2026-02-24',
      off: [15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `2026-02-${day}`),
      source: start,
    },
  ])
  expect(counted('2026-11-06', 15, 'calendar-day').steps.at(-1)).toEqual({
    kind: 'roll',
    from: '2026-11-21',
    to: '2026-11-23',
    source: end,
  })
})

test('nothing is guessed beyond the published calendar', () => {
  expect(counted('2026-12-30', 1, 'working-day').end).toBe('2026-12-31')
  expect(counted('2026-12-30', 2, 'working-day').end).toBeNull()
  const open = counted('2026-12-20', 15, 'calendar-day')
  expect(open.end).toBeNull()
  expect(open.steps).toContainEqual(expect.objectContaining({ kind: 'count', last: '2027-01-04' }))
})

test('what the rule does not hold for is refused', () => {
  const asked: DeadlineQuestion = { start: '2026-11-02', amount: 3, unit: 'working-day' }
  expect(deadline(rule, { ...asked, start: '2023-12-31' }, calendar)).toMatchObject({ code: 'not-in-force' })
  const later = { ...calendar, start: '2025-01-01' }
  expect(deadline(rule, { ...asked, start: '2024-06-03' }, later)).toMatchObject({ code: 'before-calendar' })
  for (const amount of [0, -1, 1.5, 367])
    expect(deadline(rule, { ...asked, amount }, calendar)).toMatchObject({ code: 'days-out-of-range' })
})

test('the last day is a working day after the first, and more days never end sooner', () => {
  const start = fc.integer({ min: 0, max: 900 }).map((days) => daysBefore('2024-01-02', -days))
  const unit = fc.constantFrom('working-day' as const, 'calendar-day' as const)
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), unit, (from, amount, unit) => {
      const { end } = counted(from, amount, unit)
      const next = counted(from, amount + 1, unit).end
      expect(isWorkingDay(end ?? '', calendar)).toBe(true)
      expect((end ?? '') > from && (next ?? '') >= (end ?? '')).toBe(true)
    }),
  )
})

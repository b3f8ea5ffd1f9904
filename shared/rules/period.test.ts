import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dueDates, laterPeriods, periodRule } from './period.ts'
import type { WorkCalendar } from './workingDays.ts'

const resource = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../resources/rules/${name}.json`, import.meta.url), 'utf8'))
const rules = periodRule.array().parse(resource('rules'))
const calendar: WorkCalendar = resource('calendar')
const datesOf = (id: string, filed: string) => dueDates([id], filed, rules, calendar).map(({ date }) => date)

test.each([
  ['2026-02-13', '2026-02-25'],
  ['2026-04-30', '2026-05-08'],
  ['2026-09-30', '2026-10-10'],
  ['2026-12-30', null],
])('mediation and appraisal filed %s: contact by %s (Codes, Arts 23, 24)', (filed, date) => {
  expect(datesOf('mediation.contact', filed)).toEqual([date])
  expect(datesOf('appraisal.contact', filed)).toEqual([date])
})

test('calendar days run over holidays, and a last day that is one rolls forward (Civil Code, Art. 203)', () => {
  expect(dueDates(['legal-aid.decide'], '2026-03-02', rules, calendar)).toMatchObject([
    { what: 'decide', days: 7, unit: 'calendar-day', date: '2026-03-09' },
  ])
  expect(datesOf('legal-aid.decide', '2026-09-25')).toEqual(['2026-10-08'])
  expect(datesOf('legal-aid.decide', '2026-12-28')).toEqual([null])
})

test('a rule there is not, and one that promises nothing to the applicant, give no date', () => {
  expect(dueDates(['nothing', 'record.retention'], '2026-03-02', rules, calendar)).toEqual([])
})

test('every service of the Codes has its periods with their source, and what counts from later has no date', () => {
  const periods = (ids: string[]) =>
    dueDates(ids, '2026-03-02', rules, calendar).map(({ what, days, unit, source }) => [
      what,
      days,
      unit,
      source.article,
    ])
  expect(periods(['lawyer-reservation.decide', 'lawyer-reservation.schedule'])).toEqual([
    ['decide', 1, 'working-day', '26'],
    ['schedule', 3, 'working-day', '26'],
  ])
  expect(periods(['mediation.contact', 'appraisal.contact'])).toEqual([
    ['contact', 3, 'working-day', '23'],
    ['contact', 3, 'working-day', '24'],
  ])
  const others = ['legal-aid.decide', 'legal-aid.assign', 'notary.certificate', 'nothing']
  expect(periods(others)).toEqual([['decide', 7, 'calendar-day', '43']])
  expect(laterPeriods(others, rules)).toMatchObject([
    { what: 'assign', days: 3, unit: 'calendar-day', source: { article: '43' } },
    { what: 'certificate', days: 15, unit: 'working-day', source: { article: '30' } },
  ])
})

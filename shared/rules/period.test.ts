import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dueDates, periodRule } from './period.ts'
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

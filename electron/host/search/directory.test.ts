import { expect, test } from 'vitest'
import { smallSnapshot } from '../../../tests/support/smallSnapshot.ts'
import { institutionCard } from '../content/institutions.ts'
import { practitionerCard } from '../content/practitioners.ts'
import { idOf, rows, searcher } from './testDirectory.ts'

const snapshot = smallSnapshot([], rows)
const search = searcher(snapshot)
type Rest = Omit<Parameters<typeof search>[0], 'text' | 'kind'>
const people = (text: string, rest: Rest = {}): string[] =>
  search({ text, kind: 'practitioner', ...rest }).hits.map(idOf)
const offices = (text: string, rest: Rest = {}): string[] =>
  search({ text, kind: 'institution', ...rest }).hits.map(idOf)

test('without words everybody is listed, the nearest first and the unknown last', () => {
  expect(people('')).toEqual(['02', '04', '01', '03'])
  expect(offices('')).toEqual(['near', 'far', 'unknown'])
})

test.each([
  ['a name', '甲一', ['01']],
  ['a name with the calling', '甲一律师', ['01']],
  ['a surname', '甲', ['01']],
  ['an institution', '衡正', ['02', '04']],
  ['a district', '静安区', ['03']],
  ['a district as it is said', '崇明', ['01']],
  ['a calling', '公证员', ['03']],
  ['a field of expertise', '继承', ['04', '01']],
  ['everyday words for one, whoever names it first before', '离婚', ['01', '04']],
  ['a question about it', '老公要离婚怎么办', ['01', '04']],
  ['several at once', '崇明区离婚律师', ['01']],
  ['the number of a certificate', '199012002', ['02']],
  ['the beginning of a number', '19901200', ['02', '04', '01', '03']],
  ['the end of a number', '012002', []],
  ['nothing that is there', '龘', []],
])('practitioners are found by %s', (_, text, ids) => {
  expect(people(text)).toEqual(ids)
})

test.each([
  ['a name', '上海示例衡正律师事务所', ['near']],
  ['a part of it', '衡正', ['near']],
  ['how it ends', '公证处', ['far']],
  ['a credit code', '31near', ['near']],
  ['a field of expertise', '劳动争议', ['near', 'unknown']],
  ['everyday words for one', '公司欠薪', ['near', 'unknown']],
])('institutions are found by %s', (_, text, ids) => {
  expect(offices(text)).toEqual(ids)
})

test('the distance is a filter and an order', () => {
  expect(people('', { filters: { within: 2_000 } })).toEqual(['02', '04'])
  expect(people('', { filters: { within: 100_000 } })).toEqual(['02', '04', '01'])
  expect(people('离婚', { sort: 'distance' })).toEqual(['04', '01'])
  expect(offices('', { filters: { within: 2_000 } })).toEqual(['near'])
})

test('most years first, the unknown last', () => {
  expect(people('', { sort: 'years' })).toEqual(['03', '01', '02', '04'])
})

test('years in practice are whole years: the day before the anniversary does not count', () => {
  expect(people('', { filters: { minYears: 16 } })).toEqual(['03'])
  expect(people('', { filters: { minYears: 15 } })).toEqual(['01', '03'])
  expect(people('', { filters: { minYears: 0 } })).toHaveLength(4)
})

test('filters of one tab mean nothing to another', () => {
  expect(offices('', { filters: { practitionerKind: 'notary', minYears: 60, region: '上海' } })).toHaveLength(
    3,
  )
})

test('a card shows a penalty to the last day of its publicity period and no longer (Codes, Art. 12)', () => {
  const place = { longitude: 121.47, latitude: 31.23 }
  const ids = (today: string) =>
    practitionerCard(snapshot.db, '01', { today, place })?.penalties.map((entry) => entry.penaltyId)
  expect(ids('2026-11-23')).toEqual(['2'])
  expect(ids('2026-11-24')).toEqual([])
  const card = institutionCard(snapshot.db, 'near', { today: '2026-11-23', place })
  expect(card?.penalties.map((entry) => entry.penaltyId)).toEqual(['3'])
  expect(card?.practitioners.map((entry) => entry.practitionerId)).toEqual(['04', '02'])
  expect(card?.distance).toBeGreaterThan(900)
  expect(practitionerCard(snapshot.db, 'nobody', { today: '2026-11-23', place })).toBeNull()
  expect(institutionCard(snapshot.db, 'nobody', { today: '2026-11-23', place })).toBeNull()
})

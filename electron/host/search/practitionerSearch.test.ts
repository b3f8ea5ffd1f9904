import { expect, test } from 'vitest'
import { practitionerMethods } from '../../../shared/contract/practitioners.ts'
import { smallContent } from '../../../tests/support/smallContent.ts'
import { practitionerCard } from '../content/practitioners.ts'
import { searchPractitioners } from './practitionerSearch.ts'

const office = (id: string, district: string, longitude: number | null) => ({
  id,
  name: `示例${district}律师事务所`,
  kind: 'law-firm',
  district,
  address: '示例路1号',
  longitude,
  latitude: 31.23,
  phone: '',
  hours: '',
  credit_code: '',
  expertise: '[]',
  intro: '',
  sample: 1,
})
const lawyer = (id: string, name: string, institution_id: string, district: string, licensed_on: string) => ({
  id,
  name,
  kind: 'lawyer',
  gender: '女',
  institution_id,
  certificate_no: `1990${id}`,
  licensed_on,
  district,
  expertise: id === 'a' ? '["婚姻家庭","继承"]' : '["劳动争议"]',
  languages: '["普通话"]',
  history: '示例经历',
  accepts_reservation: 1,
  sample: 1,
})
const penalty = (id: string, public_until: string | null) => ({
  id,
  subject_kind: 'practitioner',
  subject_id: 'a',
  kind: '警告',
  cause: '示例事由',
  authority: '示例局',
  decided_on: '2025-01-01',
  published_on: '2025-01-02',
  public_until,
  doc_no: '示〔2025〕1号',
  sample: 1,
})

const db = smallContent([], {
  institution: [
    office('near', '黄浦区', 121.48),
    office('far', '崇明区', 121.9),
    office('unknown', '静安区', null),
  ],
  practitioner: [
    lawyer('a', '示例甲', 'far', '崇明区', '2010-11-24'),
    lawyer('b', '示例乙', 'near', '黄浦区', '2020-01-01'),
    lawyer('c', '示例丙', 'unknown', '静安区', '1999-01-01'),
  ],
  penalty: [penalty('over', '2026-11-22'), penalty('last-day', '2026-11-23'), penalty('lasting', null)],
})
const view = { today: '2026-11-23', place: { longitude: 121.47, latitude: 31.23 } }
const search = (input: object) =>
  searchPractitioners(db, practitionerMethods['practitioners.search'].input.parse(input), view)
const found = (input: object): string[] => search(input).hits.map((hit) => hit.practitionerId)

test('without words everybody is listed; words look in names, offices, expertise and numbers', () => {
  expect(found({ text: '' })).toEqual(['a', 'b', 'c'])
  expect(found({ text: '甲' })).toEqual(['a'])
  expect(found({ text: '崇明' })).toEqual(['a'])
  expect(found({ text: '劳动' }).sort()).toEqual(['b', 'c'])
  expect(found({ text: '1990b' })).toEqual(['b'])
})

test('nearest first, the unknown last; most years first', () => {
  expect(found({ text: '', sort: 'distance' })).toEqual(['b', 'a', 'c'])
  expect(found({ text: '', sort: 'years' })).toEqual(['c', 'a', 'b'])
})

test('filters narrow, and each list of counts leaves out its own filter', () => {
  const result = search({ text: '', district: '崇明区' })
  expect(result.total).toBe(1)
  expect(result.districts).toHaveLength(3)
  expect(result.expertise).toEqual([
    { value: '婚姻家庭', count: 1 },
    { value: '继承', count: 1 },
  ])
  expect(found({ text: '', expertise: '继承' })).toEqual(['a'])
})

test('years in practice are whole years: the day before the anniversary does not count', () => {
  expect(found({ text: '', minYears: 16 })).toEqual(['c'])
  expect(found({ text: '', minYears: 15 })).toEqual(['a', 'c'])
})

test('a card shows a penalty to the last day of its publicity period and no longer (Codes, Art. 12)', () => {
  expect(practitionerCard(db, 'a', view)?.penalties.map((entry) => entry.penaltyId)).toEqual([
    'last-day',
    'lasting',
  ])
  expect(practitionerCard(db, 'nobody', view)).toBeNull()
})

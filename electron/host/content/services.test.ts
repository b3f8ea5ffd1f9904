import { expect, test } from 'vitest'
import { answered } from '../../../sync/release/serviceAnswers.ts'
import { smallSnapshot } from '../../../tests/support/smallSnapshot.ts'
import { institutionsNear } from './institutionsNear.ts'
import { directoryOf, serviceCardOf, servicesOf } from './services.ts'

const both = (text: string) => ({ 'zh-CN': text, en: `${text} in English` })
const place = { longitude: 121.47, latitude: 31.23 }
const office = (id: string, district: string, longitude: number | null, expertise: string[] = []) => ({
  id,
  name: `示例${id}`,
  kind: 'notary',
  district,
  address: '示例路1号',
  longitude,
  latitude: longitude === null ? null : 31.23,
  phone: '021-55550000',
  hours: '周一至周五 9:00-16:30',
  credit_code: `32${id}`,
  expertise: JSON.stringify(expertise),
  intro: '示例机构。',
  sample: 1,
})

const definition = {
  id: 'example',
  order: 1,
  name: both('示例服务'),
  summary: both('示例'),
  figure: 'other',
  cost: both('不收费'),
  contact: both('示例单位'),
  desk: 'institution',
  periods: [],
  calendar: {
    note: both('以公告为准'),
    dates: [
      { name: both('过了'), from: '2026-11-27' },
      { name: both('正在'), from: '2026-11-20', to: '2026-11-28' },
      { name: both('没公布') },
    ],
  },
  findings: [{ tone: 'warn', text: both('要到房子所在地'), cites: ['示例养犬法第一条', '没有的法第一条'] }],
  steps: [
    {
      title: both('哪里'),
      fields: [
        { kind: 'district', id: 'place', label: both('哪个区') },
        { kind: 'institution', id: 'office', label: both('机构'), of: [{ kind: 'notary' }], in: 'place' },
      ],
    },
  ],
}
const districts = [
  { name: '示例东区', name_en: 'East', longitude: 0, latitude: 0 },
  { name: '示例西区', name_en: 'West', longitude: 0, latitude: 0 },
]
const { db } = smallSnapshot([{ id: 'dogs', title: '示例养犬法', articles: ['第一条：示例'] }], {
  rule: [
    { id: 'service.example', body: JSON.stringify(definition) },
    { id: 'service.of-another-program', body: JSON.stringify({ ...definition, steps: 'otherwise' }) },
    { id: 'districts', body: JSON.stringify(districts) },
  ],
  institution: [
    office('far', '示例东区', 121.6, ['房产']),
    office('near', '示例西区', 121.48),
    office('unknown', '示例东区', null),
    { ...office('other', '示例西区', 121.47), kind: 'mediation' },
  ],
})
const example = servicesOf(db).get('example')
if (!example) throw new Error('the definition is not understood')
const card = (lang: 'zh-CN' | 'en') =>
  serviceCardOf({ db, periods: [], calendar: null }, example, { lang, today: '2026-11-28', place })

test('a definition this program does not understand yet is left out', () => {
  expect([...servicesOf(db).keys()]).toEqual(['example'])
})

test('a card is in the language asked for, its cites as far as they can be read here', () => {
  expect(card('en')).toMatchObject({
    lang: 'en',
    cost: '不收费 in English',
    steps: [{ fields: [{ options: [{ id: '示例东区', name: 'East' }, {}] }, { of: [{ kind: 'notary' }] }] }],
  })
  expect(card('zh-CN').findings).toMatchObject([
    {
      tone: 'warn',
      text: '要到房子所在地',
      when: {},
      sources: [{ number: '第一条', lawId: 'dogs' }, { lawId: null }],
    },
  ])
})

test('a day that is over is past, the last one is not, and what is not announced has no date (Codes, Art. 27)', () => {
  expect(card('zh-CN').calendar?.dates.map(({ past, from }) => [past, from])).toEqual([
    [true, '2026-11-27'],
    [false, '2026-11-20'],
    [false, null],
  ])
})

test('institutions of a kind are the nearest first, in a district or with an expertise where one is asked for', () => {
  const ids = (district: string | null, expertise: string | null = null) =>
    institutionsNear(db, { of: [{ kind: 'notary', expertise }], district }, place).map(
      ({ institutionId }) => institutionId,
    )
  expect(ids(null)).toEqual(['near', 'far', 'unknown'])
  expect(ids('示例东区')).toEqual(['far', 'unknown'])
  expect(ids(null, '房产')).toEqual(['far'])
  expect(ids('示例南区')).toEqual([])
})

test('what is chosen is looked up in this content', () => {
  const given = (office: string) => answered(example, { place: '示例西区', office }, true, directoryOf(db))
  expect(given('near')).toMatchObject({ value: { institution: { id: 'near', name: '示例near' } } })
  expect(given('far')).toMatchObject({ detail: 'office' })
  expect(given('other')).toMatchObject({ detail: 'office' })
})

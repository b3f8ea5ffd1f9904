import { expect, test } from 'vitest'
import { type SearchKind, searchKinds, searchMethods } from '../../../shared/contract/search.ts'
import { smallSnapshot } from '../../../tests/support/smallSnapshot.ts'
import { idOf, rows, searcher } from './testDirectory.ts'

const laws = [
  {
    id: '示例劳动法',
    title: '中华人民共和国示例劳动法',
    category: '社会法',
    issued: '2012-01-01',
    articles: ['第一条：用人单位拖欠工资的，应当补发。', '第二条：加班的，支付加班费。'],
  },
  {
    id: '示例工资办法',
    title: '示例工资办法',
    category: '行政法规',
    region: '上海',
    issued: '2019-01-01',
    articles: ['第一条：工资按月发，不得拖欠工资。', '第二条：工资条保存两年。'],
  },
]
const search = searcher(smallSnapshot(laws, rows))
const countOf = (text: string, kind: SearchKind): number | undefined =>
  search({ text }).tabs.find((tab) => tab.kind === kind)?.count

test('tabs come in one order and count what each would show', () => {
  const { tabs } = search({ text: '工资' })
  expect(tabs.map(({ kind }) => kind)).toEqual(searchKinds)
  for (const { kind, count } of tabs)
    expect([kind, search({ text: '工资', kind }).total]).toEqual([kind, count])
})

test('the tab shown counts what its filters leave, the others are not narrowed by them', () => {
  const { tabs, total } = search({ text: '工资', kind: 'law', filters: { region: '上海' } })
  expect(tabs.find(({ kind }) => kind === 'law')?.count).toBe(total)
  expect(tabs.find(({ kind }) => kind === 'qa')?.count).toBe(countOf('工资', 'qa'))
})

test.each<[string, SearchKind]>([
  ['拖欠工资', 'law'],
  ['甲一', 'practitioner'],
  ['乙二律师', 'practitioner'],
  ['离婚律师', 'practitioner'],
  ['律师', 'practitioner'],
  ['199012002', 'practitioner'],
  ['衡正律师事务所', 'institution'],
  ['公证处', 'institution'],
  ['冬季讨薪接待', 'news'],
])('%s is shown in the tab %s', (text, kind) => {
  expect(search({ text }).kind).toBe(kind)
})

test('an empty tab is never chosen while another has something', () => {
  expect(search({ text: '安澜' })).toMatchObject({ kind: 'institution', total: 1 })
  expect(search({ text: '证件' })).toMatchObject({ kind: 'qa', total: 1 })
  expect(search({ text: '龘' })).toMatchObject({ kind: 'law', total: 0 })
})

test.each(searchKinds)('pages of %s follow one another without gap or repeat, in every order', (kind) => {
  for (const text of ['', '工资', '示例']) {
    for (const sort of ['relevance', 'distance', 'years', 'newest'] as const) {
      const { hits, total } = search({ text, kind, sort, limit: 50 })
      const pages = hits.map((_, offset) => search({ text, kind, sort, offset, limit: 1 }).hits[0])
      expect(pages).toEqual(hits)
      expect(new Set(hits.map(idOf)).size).toBe(total)
    }
  }
})

const narrowing = {
  law: ['field', 'region', 'year'],
  qa: ['field', 'year'],
  case: ['field'],
  practitioner: ['district', 'expertise', 'practitionerKind'],
  institution: ['district', 'expertise'],
  penalty: ['year', 'penaltyKind'],
  news: ['year'],
} as const

test.each(searchKinds)('every facet of %s counts what it leaves, whatever else is filtered', (kind) => {
  for (const first of narrowing[kind]) {
    const { facets } = search({ text: '', kind })
    const [chosen] = (kind === 'law' ? search({ text: '工资', kind }).facets : facets)[first]
    const text = kind === 'law' ? '工资' : ''
    const filters = chosen ? { [first]: first === 'year' ? Number(chosen.value) : chosen.value } : {}
    const narrowed = search({ text, kind, filters })
    for (const name of narrowing[kind]) {
      for (const { value, count } of narrowed.facets[name]) {
        const also = { ...filters, [name]: name === 'year' ? Number(value) : value }
        expect([name, value, search({ text, kind, filters: also }).total]).toEqual([name, value, count])
      }
    }
    const whole = search({ text, kind }).facets[first]
    expect(whole.length).toBeGreaterThan(0)
    expect(narrowed.facets[first]).toEqual(whole)
  }
})

test('a penalty is gone the day after its publicity period, and so is its count on the card', () => {
  const ids = (today: string) => search({ text: '', kind: 'penalty' }, today).hits.map(idOf)
  expect(ids('2026-11-22')).toEqual(['1', '2', '3'])
  expect(ids('2026-11-23')).toEqual(['2', '3'])
  expect(ids('2026-11-24')).toEqual(['3'])
  const counted = (today: string) => search({ text: '甲一', kind: 'practitioner' }, today).hits[0]?.hit
  expect(counted('2026-11-22')).toMatchObject({ penalties: 2 })
  expect(counted('2026-11-24')).toMatchObject({ penalties: 0 })
})

test.each(['甲一', '两家律师', '罚款', '示罚〔2025〕第2号', '示例局'])('a penalty is found by %s', (text) => {
  expect(search({ text, kind: 'penalty' }).total).toBeGreaterThan(0)
})

test('words in quotation marks stand in what is found as they were written', () => {
  const found = (text: string) => searchKinds.flatMap((kind) => search({ text, kind }).hits.map(idOf)).sort()
  expect(found('“拖欠工资”')).toEqual(['qa-1', 'notice-1', '示例工资办法#0', '示例劳动法#0'].sort())
  expect(found('"工资，拖欠"')).toEqual(['case-1'])
  expect(found('「工资。拖欠」')).toEqual([])
  expect(found('"两家律师"')).toEqual(['2', '3'])
  const [law] = search({ text: '"拖欠工资"', kind: 'law' }).hits
  expect(law?.kind === 'law' && law.hit.snippet).toContainEqual({ text: '拖欠工资', hit: true })
})

test('what is named exactly comes first, whatever the tab', () => {
  expect(search({ text: '示例劳动法第二条', kind: 'news' }).direct.map(idOf)).toEqual(['示例劳动法#1'])
  expect(search({ text: '衡正律师事务所' }).direct.every(({ kind }) => kind === 'institution')).toBe(true)
})

test.each([
  '？！',
  '"',
  '""',
  "'; DROP TABLE law; --",
  'NEAR(',
  '*',
  'title:',
  '^',
  '\u0000',
  '%_',
  '{}[]()',
  '怎么办',
])('%j breaks nothing', (text) => {
  for (const kind of searchKinds) {
    const answer = search({ text, kind })
    expect(searchMethods['search.run'].output.parse(answer)).toEqual(answer)
  }
})

test('the number of a document nobody has finds nothing, rather than what shares a word with it', () => {
  const unknown = search({ text: '工资〔2020〕17号' })
  expect(unknown.direct).toEqual([])
  expect(unknown.tabs.map(({ count }) => count)).toEqual(searchKinds.map(() => 0))
  expect(search({ text: '工资 2020 年' }).total).toBeGreaterThan(0)
})

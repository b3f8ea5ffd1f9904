import { expect, test } from 'vitest'
import { smallSnapshot } from '../../../tests/support/smallSnapshot.ts'
import { relatedTo } from './relatedTo.ts'
import { idOf, rows, searcher } from './testDirectory.ts'

const laws = [
  {
    id: 'labour',
    title: '中华人民共和国示例劳动法',
    aliases: '["劳合法"]',
    summary: '讲劳动合同',
    issued: '2012-03-01',
    articles: [
      '第一条：用人单位应当按月支付工资，不得拖欠工资。',
      '第二条：安排加班的，支付加班费。',
      '第三条：职工发生工伤的，及时救治。',
    ],
  },
  {
    id: 'family',
    title: '示例婚姻法',
    category: '民法典',
    issued: '2020-05-28',
    articles: ['第一条：夫妻双方自愿离婚的，签订离婚协议。', '第二条：一方要求离婚的，可以向法院起诉。'],
  },
  {
    id: 'pay',
    title: '示例支付条例',
    category: '行政法规',
    issued: '2021-01-01',
    articles: ['第一条：拖欠工资的单位，应当补发工资。'],
  },
  {
    id: 'old',
    title: '示例工资办法',
    category: '行政法规',
    region: '上海',
    status: 'expired',
    issued: '2023-01-01',
    articles: ['第一条：用人单位应当按月支付工资，不得拖欠工资。'],
  },
]
const snapshot = smallSnapshot(laws, rows)
const search = searcher(snapshot)
type Rest = Omit<Parameters<typeof search>[0], 'text' | 'kind'>
const found = (text: string, rest: Rest = {}): string[] =>
  search({ text, kind: 'law', ...rest }).hits.map(idOf)

test('two characters are enough to find an article', () => {
  expect(found('离婚')).toEqual(expect.arrayContaining(['family#0', 'family#1']))
  expect(found('工伤')[0]).toBe('labour#2')
})

test('a law is found by its title and by its nickname, before its articles', () => {
  expect(found('示例婚姻法')[0]).toBe('family')
  expect(found('劳合法')[0]).toBe('labour')
})

test('a word in a long title does not bring the law before the articles', () => {
  const long = smallSnapshot([
    { id: 'long', title: '示例法院关于承认外国法院离婚判决程序若干问题的规定', articles: ['第一条：示例。'] },
    { id: 'code', title: '示例法典', articles: ['第一条：双方离婚的，离婚协议写明财产。'] },
  ])
  const { hits } = searcher(long)({ text: '离婚', kind: 'law' })
  expect(hits.map(idOf)).not.toContain('long')
})

test('what is no longer in force is below what is, in every order, and is marked', () => {
  for (const sort of ['relevance', 'newest'] as const) {
    const ids = found('拖欠工资', { sort })
    expect(ids.slice(0, 2).sort()).toEqual(['labour#0', 'pay#0'])
    expect(ids).toContain('old#0')
  }
  const last = search({ text: '拖欠工资', kind: 'law' }).hits.at(-1)
  expect(last?.kind === 'law' && last.hit.status).toBe('expired')
})

test('not even the title of a law no longer in force comes before an article in force', () => {
  const ids = found('工资')
  expect(ids.slice(0, 2).sort()).toEqual(['labour#0', 'pay#0'])
  expect(ids).toContain('old')
})

test('the newest law first', () => {
  expect(found('拖欠工资', { sort: 'newest' }).slice(0, 2)).toEqual(['pay#0', 'labour#0'])
})

test('field, region, year and force narrow', () => {
  expect(found('拖欠工资', { filters: { field: '行政法规' } }).sort()).toEqual(['old#0', 'pay#0'])
  expect(found('拖欠工资', { filters: { region: '上海' } })).toEqual(['old#0'])
  expect(found('拖欠工资', { filters: { year: 2012 } })).toEqual(['labour#0'])
  expect(found('拖欠工资', { filters: { inForce: true } })).not.toContain('old#0')
  expect(found('拖欠工资', { filters: { inForce: false } })).toContain('old#0')
})

test('the snippet shows what matched', () => {
  const [hit] = search({ text: '加班费', kind: 'law' }).hits
  expect(hit?.kind === 'law' && hit.hit.snippet).toContainEqual({ text: '加班费', hit: true })
})

test('a phrase is found in an article whatever else ranks above it', () => {
  const many = Array.from({ length: 550 }, (_, i) => `第${i + 1}条：拖欠，欠工，工资，拖欠，欠工，工资。`)
  const content = smallSnapshot([
    {
      id: 'many',
      title: '示例多法',
      articles: [...many, `第五百五十一条：${'前面的话很长，'.repeat(60)}不得拖欠工资。`],
    },
  ])
  expect(searcher(content)({ text: '“拖欠工资”' }).hits.map(idOf)).toEqual(['many#550'])
})

test('what belongs to an article: those near to it in force, and what cites it under any of its names', () => {
  const cites = JSON.stringify(['中华人民共和国示例劳动法第一条', '劳合法第二条', '不在此处的法第三条'])
  const document = rows.document.map((row) => ({ ...row, cites }))
  const { db, ...rest } = smallSnapshot(laws, { ...rows, document })
  const related = relatedTo({ db, ...rest }, 'labour#0')
  expect(related?.articles.map(({ articleId }) => articleId)).toContain('pay#0')
  expect(related?.articles.map(({ articleId }) => articleId)).not.toContain('labour#0')
  expect(related?.articles.every(({ status }) => status === 'in-force')).toBe(true)
  expect(related?.documents.map(({ documentId }) => documentId)).toEqual([
    'qa-1',
    'qa-2',
    'notice-1',
    'case-1',
  ])
  expect(relatedTo({ db, ...rest }, 'labour#1')?.documents).toHaveLength(4)
  expect(relatedTo({ db, ...rest }, 'labour#2')?.documents).toEqual([])
  expect(relatedTo({ db, ...rest }, 'nothing')).toBeNull()
})

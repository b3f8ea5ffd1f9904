import { expect, test } from 'vitest'
import { lawMethods } from '../../../shared/contract/laws.ts'
import { smallContent } from '../../../tests/support/smallContent.ts'
import { searchLaws } from './lawSearch.ts'

const db = smallContent([
  {
    id: 'labour',
    title: '示例劳动合同法',
    aliases: '["劳合法"]',
    summary: '讲劳动合同',
    articles: [
      '第一条：用人单位应当按月支付工资，不得拖欠。',
      '第二条：安排加班的，支付加班费。',
      '第三条：职工发生工伤的，及时救治。',
    ],
  },
  {
    id: 'family',
    title: '示例婚姻法',
    category: '民法典',
    articles: ['第一条：夫妻双方自愿离婚的，签订离婚协议。', '第二条：一方要求离婚的，可以向法院起诉。'],
  },
  {
    id: 'old',
    title: '示例工资办法',
    category: '行政法规',
    region: '上海',
    status: 'expired',
    articles: ['第一条：用人单位应当按月支付工资，不得拖欠。'],
  },
])
const search = (input: object) => searchLaws(db, lawMethods['laws.search'].input.parse(input))
const found = (input: object): (string | null)[] =>
  search(input).hits.map((hit) => hit.articleId ?? hit.lawId)

test('two characters are enough to find an article', () => {
  expect(found({ text: '离婚' })).toEqual(expect.arrayContaining(['family#0', 'family#1']))
  expect(found({ text: '工伤' })).toEqual(['labour#2'])
})

test('a question in everyday words is looked up by what it is about', () => {
  expect(found({ text: '公司拖欠工资怎么办？' })[0]).toBe('labour#0')
})

test('an article that says it more often, or stands under a heading that says it, comes first', () => {
  const ranked = smallContent([
    { id: 'a', title: '示例甲法', articles: ['第一条：离婚一次，还有别的许多事情。'] },
    { id: 'b', title: '示例乙法', articles: ['第一条：离婚和离婚，还有别的许多事。'] },
    {
      id: 'c',
      title: '示例丙法',
      headings: [{ title: '离婚', level: 1, first: 0 }],
      articles: ['第一条：离婚和离婚，还有别的许多事。'],
    },
  ])
  const { hits } = searchLaws(ranked, lawMethods['laws.search'].input.parse({ text: '离婚' }))
  expect(hits.map((hit) => hit.lawId)).toEqual(['c', 'b', 'a'])
})

test('what is no longer in force comes after what is', () => {
  const ids = found({ text: '拖欠工资' })
  expect(ids.indexOf('labour#0')).toBeLessThan(ids.indexOf('old#0'))
})

test('a law is found by its title and by its nickname, before its articles', () => {
  expect(found({ text: '劳动合同法' })[0]).toBe('labour')
  expect(found({ text: '劳合法' })[0]).toBe('labour')
})

test('a word in a long title does not bring the law before the articles', () => {
  const long = smallContent([
    { id: 'long', title: '示例法院关于承认外国法院离婚判决程序若干问题的规定', articles: ['第一条：示例。'] },
    { id: 'code', title: '示例法典', articles: ['第一条：双方离婚的，离婚协议写明财产。'] },
  ])
  const { hits } = searchLaws(long, lawMethods['laws.search'].input.parse({ text: '离婚' }))
  expect(hits.map((hit) => hit.articleId)).toEqual(expect.arrayContaining(['code#0', 'long#0']))
})

test('filters narrow, and the counts of one filter do not depend on itself', () => {
  const all = search({ text: '工资' })
  expect(all.regions).toEqual([{ value: '上海', count: 1 }])
  expect(found({ text: '工资', region: '上海' })).toEqual(['old', 'old#0'])
  expect(found({ text: '工资', inForce: true })).not.toContain('old#0')
  expect(search({ text: '工资', category: '社会法' }).categories).toEqual(all.categories)
})

test('pages follow one another without gap or repeat', () => {
  const whole = found({ text: '工资' })
  const pages = whole.map((_, offset) => found({ text: '工资', offset, limit: 1 })[0])
  expect(pages).toEqual(whole)
  expect(search({ text: '工资', limit: 1 }).total).toBe(whole.length)
})

test('the snippet shows what matched', () => {
  const hit = search({ text: '加班费' }).hits[0]
  expect(hit?.snippet).toContainEqual({ text: '加班费', hit: true })
})

test.each(['', '？！', 'NEAR(', '"', 'a OR b', '*', '龘'])('%j finds nothing and breaks nothing', (text) => {
  expect(search({ text })).toMatchObject({ total: 0, hits: [] })
})

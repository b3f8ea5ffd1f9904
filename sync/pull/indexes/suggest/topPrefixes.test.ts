import { expect, test } from 'vitest'
import { type Key, topPrefixes } from './topPrefixes.ts'

const keys = (prefix: string, count: number, opens: Key['opens'], from = 0): Key[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `${prefix}${String(i).padStart(4, '0')}`,
    rank: count - i,
    entry: from + i,
    opens,
  }))
const sorted = (all: Key[]): Key[] =>
  all.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank))

test('a beginning that many share has its best of every kind, in their order; others have none', () => {
  const all = sorted([
    ...keys('上海', 300, 'institution'),
    ...keys('上', 30, 'law', 1000),
    ...keys('张', 50, 'practitioner'),
  ])
  const tops = new Map([...topPrefixes(all)].map(({ prefix, best }) => [prefix, best]))
  expect([...tops.keys()].sort()).toEqual(['上', '上海', '上海0'])
  const best = tops.get('上') ?? []
  expect(best.filter(({ opens }) => opens === 'institution').map(({ rank }) => rank)).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  )
  expect(best.filter(({ opens }) => opens === 'law')).toHaveLength(20)
})

test('an entry that is found twice takes one place, its better one', () => {
  const twice = sorted([...keys('上海', 300, 'law'), { key: '上海9', rank: 0, entry: 5, opens: 'law' }])
  const best = [...topPrefixes(twice)].find(({ prefix }) => prefix === '上')?.best ?? []
  expect(best.filter(({ entry }) => entry === 5)).toEqual([{ key: '上海9', rank: 0, entry: 5, opens: 'law' }])
})

test('a key that is itself the beginning of others does not hide them', () => {
  const all = sorted([
    ...keys('wang', 300, 'practitioner'),
    { key: 'wan', rank: 1, entry: 900, opens: 'word' },
  ])
  expect([...topPrefixes(all)].map(({ prefix }) => prefix)).toEqual(
    expect.arrayContaining(['w', 'wa', 'wan', 'wang', 'wang0']),
  )
})

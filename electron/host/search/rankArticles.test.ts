import { expect, test } from 'vitest'
import { smallGuideLaw, smallGuideRow } from '../../../tests/support/smallGuide.ts'
import { smallSnapshot } from '../../../tests/support/smallSnapshot.ts'
import { rankArticles } from './rankArticles.ts'
import { rankByWords } from './rankByWords.ts'
import { searcher } from './testDirectory.ts'

const laws = [
  {
    id: 'labour',
    title: '示例劳动法',
    articles: [
      '第一条：不发工资的，责令支付。',
      '第二条：劳动报酬拖欠的，可以申请支付令。',
      '第三条：加班费。',
    ],
  },
]
const lexicon = [
  {
    id: 'l1',
    everyday: '["老板不发工资"]',
    legal: '["劳动报酬"]',
    articles: '["示例劳动法第三条","示例劳动法第二条","没有这部法第一条"]',
  },
  { id: 'l2', everyday: '["发工资"]', legal: '["劳动报酬"]', articles: '[]' },
]
const snapshot = smallSnapshot(laws, { lexicon })
const ranked = (text: string): string[] =>
  rankArticles(snapshot, text).map(({ n }) =>
    String(snapshot.db.prepare('SELECT article_id FROM search_article WHERE n = ?').pluck().get(n)),
  )

test('what the lexicon names for just this question comes first, once, in its order', () => {
  expect(ranked('老板不发工资，该怎么办？').slice(0, 2)).toEqual(['labour#2', 'labour#1'])
  expect(new Set(ranked('老板不发工资')).size).toBe(ranked('老板不发工资').length)
  expect(ranked('不发工资')[0]).not.toBe('labour#2')
})

test('what a guide says applies comes before what only has the words, and first of all for the guide’s own words', () => {
  const city = { id: 'city', title: '示例市容法', articles: ['第一条：狗的主人不肯赔钱的，罚款。'] }
  const leaks = { ...smallGuideRow, id: 'leak', title: '漏水了', wordings: '["楼上漏水"]' }
  const snapshot = smallSnapshot([smallGuideLaw, city], { guide: [smallGuideRow, leaks] })
  const idOf = snapshot.db.prepare('SELECT article_id FROM search_article WHERE n = ?').pluck()
  const ids = (articles: readonly { n: number }[]) => articles.map(({ n }) => idOf.get(n))
  expect(ids(rankByWords(snapshot.articles, '狗的主人不肯赔钱'))[0]).toBe('city#0')
  expect(ids(rankArticles(snapshot, '狗的主人不肯赔钱'))).toEqual(['dogs#0', 'city#0'])
  expect(ids(rankArticles(snapshot, '狗主人不肯赔怎么办')).slice(0, 3)).toEqual([
    'dogs#0',
    'dogs#1',
    'dogs#2',
  ])
})

test('no more than were asked for', () => {
  expect(rankArticles(snapshot, '老板不发工资', 1)).toHaveLength(1)
})

test('the statutes’ words for an everyday one show why an article was found', () => {
  const search = searcher(snapshot)
  const { hits } = search({ text: '老板不发工资', kind: 'law' })
  const marked = hits.flatMap(({ hit }) =>
    'snippet' in hit ? hit.snippet.filter((run) => run.hit).map(({ text }) => text) : [],
  )
  expect(marked).toContain('劳动报酬')
})

import { expect, test } from 'vitest'
import { searchArticles } from '../../../shared/search/impact/searcher.ts'
import { nothingLearned } from '../../../shared/search/ranking.ts'
import { smallContent } from '../../../tests/support/smallContent.ts'
import { smallGuideLaw, smallGuideRow } from '../../../tests/support/smallGuide.ts'
import { openArticleIndex } from './articleIndex.ts'
import { indexArticles } from './articles.ts'
import { indexSpans } from './spans.ts'

const family = {
  id: 'family',
  title: '示例家庭法',
  articles: ['第一条：离婚应当登记。', '第二条：子女由父母抚养。'],
}
const labour = { id: 'labour', title: '示例劳动法', articles: ['第一条：用人单位应当支付劳动报酬。'] }
const lexicon = [
  { id: '1', everyday: '["老板不发工资"]', legal: '[]', articles: '["示例劳动法第一条"]' },
  { id: '2', everyday: '["分手"]', legal: '["离婚"]', articles: '[]' },
]
const nameOf = (db: ReturnType<typeof smallContent>, n: number) =>
  db.prepare('SELECT article_id FROM search_article WHERE n = ?').pluck().get(n)

test('an article is found by its own words, by everyday wordings, and by what everyday words stand for', () => {
  const db = smallContent([family, labour], { lexicon })
  const best = (text: string) => nameOf(db, searchArticles(openArticleIndex(db), text, 1)[0]?.n ?? 0)
  expect(best('离婚登记')).toBe('family#0')
  expect(best('老板不发工资')).toBe('labour#0')
  expect(best('要分手')).toBe('family#0')
})

test('what a guide says people ask leads to the articles it names', () => {
  const db = smallContent([smallGuideLaw, labour], { guide: [smallGuideRow] })
  const found = (text: string) => searchArticles(openArticleIndex(db), text, 9).map(({ n }) => nameOf(db, n))
  expect(found('狂犬疫苗').slice(0, 3).sort()).toEqual(['dogs#0', 'dogs#1', 'dogs#2'])
})

test('a delta brings a segment of its own; what stands is not written again, what is gone is not found', () => {
  const db = smallContent([family])
  const before = db.prepare('SELECT data FROM search_segment').pluck().get()
  db.exec(`
    INSERT INTO law SELECT 'new', '示例新法', category, level, region, status, issued, effective, superseded_by, digest,
      summary, aliases, history, source FROM law WHERE id = 'family';
    INSERT INTO article VALUES ('new#0', 'new', 0, '第一条', NULL, '离婚应当登记，并领取离婚证。');
    INSERT INTO search_article (article_id, law_id, category, region, in_force, status)
    VALUES ('new#0', 'new', '社会法', NULL, 1, 'in-force');
    INSERT INTO search_gone (n) SELECT n FROM search_article WHERE article_id = 'family#0';
  `)
  indexArticles(db, 2, () => undefined)
  indexSpans(db, nothingLearned, 2)
  expect(db.prepare('SELECT count(*) FROM search_segment').pluck().get()).toBe(2)
  expect(db.prepare('SELECT data FROM search_segment WHERE first = 1').pluck().get()).toEqual(before)
  const found = searchArticles(openArticleIndex(db), '离婚登记', 10).map(({ n }) => nameOf(db, n))
  expect(found).toEqual(['new#0'])
})

test('the articles of laws people ask about come first, those no longer in force last', () => {
  const ranking = {
    ...nothingLearned,
    standing: { unasked: -5, laws: { 示例劳动法: 3 } },
  }
  const db = smallContent([family, labour, { ...labour, id: 'old', status: 'superseded' }], {
    rule: [{ id: 'ranking', body: JSON.stringify(ranking) }],
  })
  expect(db.prepare('SELECT article_id FROM search_article ORDER BY n').pluck().all()).toEqual([
    'labour#0',
    'family#0',
    'family#1',
    'old#0',
  ])
})

import { expect, test } from 'vitest'
import { paragraphsOf } from '../../../shared/paragraphs.ts'
import { smallGuideLaw, smallGuideRow } from '../../../tests/support/smallGuide.ts'
import { smallSnapshot } from '../../../tests/support/smallSnapshot.ts'
import { openDocument } from '../content/readDocument.ts'
import { idOf, rows, searcher } from './testDirectory.ts'

const laws = [
  { id: 'labour', title: '中华人民共和国示例劳动法', articles: ['第一条：示例。', '第二条：示例。'] },
]
const snapshot = smallSnapshot(laws, rows)
const search = searcher(snapshot)

test('every kind has its tab; what informs the public shares one', () => {
  const ids = (kind: 'qa' | 'case' | 'news') => search({ text: '拖欠工资', kind }).hits.map(idOf)
  expect([ids('qa'), ids('case'), ids('news')]).toEqual([['qa-1'], ['case-1'], ['notice-1']])
})

test('interviews and interpretations are found beside the news', () => {
  const asked = rows.document.filter(({ id }) => id === 'notice-1')
  const other = (kind: string) => asked.map((row) => ({ ...row, id: kind, kind }))
  const more = smallSnapshot(laws, {
    document: [...asked, ...other('interview'), ...other('interpretation')],
  })
  const { tabs, hits } = searcher(more)({ text: '冬季讨薪接待', kind: 'news' })
  expect(hits.map(idOf).sort()).toEqual(['interpretation', 'interview', 'notice-1'])
  expect(tabs.filter(({ count }) => count > 0)).toEqual([{ kind: 'news', count: 3 }])
})

test('without words the newest comes first', () => {
  expect(search({ text: '', kind: 'qa' }).hits.map(idOf)).toEqual(['qa-1', 'qa-2'])
})

test('a title counts more than a body, and of a question what it is about', () => {
  expect(search({ text: '公司一直拖欠工资怎么办', kind: 'qa' }).hits.map(idOf)).toEqual(['qa-1'])
})

test('the snippet shows what matched, without the marks of Markdown', () => {
  const [hit] = search({ text: '三个月', kind: 'case' }).hits
  expect(hit?.kind === 'document' && hit.hit.snippet).toEqual([
    { text: '案情 示例 工资，拖欠', hit: false },
    { text: '三个月', hit: true },
    { text: '。', hit: false },
  ])
})

test('a page has paragraphs, its date or none, and leads to what it cites where that is held', () => {
  expect(openDocument(snapshot.db, 'qa-1')).toMatchObject({
    title: '老板拖欠工资怎么办？',
    date: '2026-01-01',
    paragraphs: [
      { heading: false, text: '先留证据。' },
      { heading: false, text: '可以投诉，拖欠工资的要补发。' },
    ],
    cites: [
      { title: '中华人民共和国示例劳动法', number: '第一条', lawId: 'labour', articleId: 'labour#0' },
      { title: '示例劳动法', number: '第二条', lawId: 'labour', articleId: 'labour#1' },
      { title: '不在此处的法', number: '第三条', lawId: null, articleId: null },
    ],
  })
  expect(openDocument(snapshot.db, 'case-1')?.date).toBeNull()
  expect(openDocument(snapshot.db, 'nothing')).toBeNull()
})

test('Markdown becomes paragraphs', () => {
  expect(paragraphsOf('# 一\n\n> 引文\n1. 先**投诉**。\n- 再等。\n\n---\n##不是标题\n')).toEqual([
    { heading: true, text: '一' },
    { heading: false, text: '引文' },
    { heading: false, text: '1. 先投诉。' },
    { heading: false, text: '· 再等。' },
    { heading: false, text: '##不是标题' },
  ])
})

test('of a matter a guide is about, what cites its articles comes before what only has the words', () => {
  const [qa] = rows.document.filter(({ id }) => id === 'qa-1')
  const about = (id: string, title: string, field: string, cites: string[]) => ({
    ...qa,
    id,
    title,
    field,
    cites: JSON.stringify(cites),
    tags: '[]',
    body: '示例',
  })
  const dogs = about('dogs', '宠物伤人', '侵权', ['示例养犬法第一条'])
  const money = about('money', '主人家不肯赔工钱', '劳动', [])
  const leaks = { ...smallGuideRow, id: 'leak', title: '漏水了', wordings: '["楼上漏水"]' }
  const found = (text: string) =>
    searcher(smallSnapshot([smallGuideLaw], { document: [dogs, money], guide: [smallGuideRow, leaks] }))({
      text,
      kind: 'qa',
    }).hits.map(idOf)
  expect(found('狗主人不肯赔')).toEqual(['dogs', 'money'])
  expect(found('主人家')).toEqual(['money'])
  expect(found('“不肯赔”')).toEqual(['money'])
})

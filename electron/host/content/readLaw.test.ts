import { expect, test } from 'vitest'
import { smallContent } from '../../../tests/support/smallContent.ts'
import { findArticle, openLaw, readSection, sectionStarts } from './readLaw.ts'

const document = (id: string, kind: string, date: string, cites: string[]) => ({
  id,
  kind,
  title: `示例${id}`,
  field: null,
  date,
  source: null,
  important: 0,
  cites: JSON.stringify(cites),
  tags: '[]',
  body: '示例',
  sample: 1,
})

const laws = [
  {
    id: 'labour',
    title: '示例劳动法',
    superseded_by: 'new',
    status: 'superseded',
    history: '["2001年1月1日 通过"]',
    headings: [
      { title: '第一编', level: 1, first: 1 },
      { title: '第一章 总则', level: 2, first: 1, parent: 0 },
      { title: '第二章 工资', level: 2, first: 3, parent: 0 },
    ],
    articles: ['：序言', '第一条：甲', '第二条：乙\n乙二', '第二条之一：丙', '第三条：丁'],
  },
  { id: 'new', title: '示例新劳动法', articles: ['第一条：新'] },
  { id: 'plain', title: '示例答复', articles: ['：没有条文的文件'] },
]

const db = smallContent(laws, {
  document: [
    document('older', 'interpretation', '2026-01-01', ['示例劳动法第二条']),
    document('newer', 'interpretation', '2026-02-01', ['示例劳动法第二条', '示例劳动法第三条']),
    document('question', 'qa', '2026-03-01', ['示例劳动法第二条']),
  ],
})

test('the head tells what a law is, what replaced it, and on which page each heading stands', () => {
  expect(openLaw(db, 'labour')).toMatchObject({
    title: '示例劳动法',
    status: 'superseded',
    history: ['2001年1月1日 通过'],
    articleCount: 5,
    sectionCount: 3,
    supersededBy: { lawId: 'new', title: '示例新劳动法' },
    contents: [
      { level: 1, title: '第一编', section: 1 },
      { level: 2, title: '第一章 总则', section: 1 },
      { level: 2, title: '第二章 工资', section: 2 },
    ],
  })
  expect(openLaw(db, 'nowhere')).toBeNull()
})

test('a page holds the articles under one heading, paragraphs apart, with the interpretations of each', () => {
  expect(readSection(db, 'labour', { index: 1 })).toEqual({
    index: 1,
    headings: ['第一编', '第一章 总则'],
    articles: [
      { articleId: 'labour#1', number: '第一条', paragraphs: ['甲'], interpretations: [] },
      {
        articleId: 'labour#2',
        number: '第二条',
        paragraphs: ['乙', '乙二'],
        interpretations: [
          { documentId: 'newer', title: '示例newer' },
          { documentId: 'older', title: '示例older' },
        ],
      },
    ],
  })
  expect(readSection(db, 'labour', { articleId: 'labour#4' })?.index).toBe(2)
  expect(readSection(db, 'labour', { articleId: 'new#0' })).toBeNull()
  expect(readSection(db, 'labour', { index: 3 })).toBeNull()
  expect(readSection(db, 'plain', { index: 0 })?.articles[0]?.paragraphs).toEqual(['没有条文的文件'])
})

test('an article is found by its number as keyed', () => {
  expect(findArticle(db, 'labour', '3')).toEqual({ articleId: 'labour#4', section: 2 })
  expect(findArticle(db, 'labour', '2-1')).toEqual({ articleId: 'labour#3', section: 2 })
  expect(findArticle(db, 'labour', '99')).toBeNull()
  expect(findArticle(db, 'labour', '工资')).toBeNull()
})

test('a long heading is cut into pages, an empty law has one', () => {
  expect(sectionStarts([], 100)).toEqual([0, 40, 80])
  expect(sectionStarts([{ first_ord: 0 }, { first_ord: 50 }], 60)).toEqual([0, 40, 50])
  expect(sectionStarts([], 0)).toEqual([0])
})

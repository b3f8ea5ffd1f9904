import { expect, test } from 'vitest'
import { parseLaw } from './parseLaw.ts'

const head = '# 示例法\n\n2020年1月2日 示例会议通过\n\n<!-- INFO END -->\n\n'

const parsed = (text: string) => {
  const read = parseLaw(text, '示例法.md')
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}
const keys = (body: string) => parsed(head + body).articles.map(({ key }) => key)
const refused = (text: string) => {
  const read = parseLaw(text, '示例法.md')
  return read.ok ? [] : read.problems
}

test('title, history, headings with their first article, articles with paragraphs', () => {
  const law = parsed(
    `${head}## 第一章  总　　则\n\n### 第一节 目的\n\n第一条 甲。\n\n乙。\n\n## 第二章附则\n\n第二条 丙。`,
  )
  expect(law).toMatchObject({ title: '示例法', part: null, history: ['2020年1月2日 示例会议通过'] })
  expect(law.headings).toEqual([
    { level: 1, title: '第一章 总则', first: 0 },
    { level: 2, title: '第一节 目的', first: 0 },
    { level: 1, title: '第二章 附则', first: 1 },
  ])
  expect(law.articles).toEqual([
    { key: '第一条', number: '第一条', value: 1, heading: 1, paragraphs: ['甲。', '乙。'] },
    { key: '第二条', number: '第二条', value: 2, heading: 2, paragraphs: ['丙。'] },
  ])
})

test.each([
  ['full-width space', '第一条　甲。\n\n第二条　乙。'],
  ['no space', '第一条甲。\n\n第二条乙。'],
  ['bold', '**第一条** 甲。\n\n**第二条**乙。'],
  ['heading', '### 第一条\n\n甲。\n\n#### 第二条 乙。'],
  ['text on the next line', '第一条\n\n甲。\n\n第二条\n\n乙。'],
  ['several in one line', '第一条 甲。 第二条 乙。'],
  ['Windows line ends', '第一条 甲。\r\n\r\n第二条 乙。\r\n'],
])('article marks: %s', (_, body) => {
  expect(parsed(head + body).articles.map(({ key, paragraphs }) => [key, ...paragraphs])).toEqual([
    ['第一条', '甲。'],
    ['第二条', '乙。'],
  ])
})

test('inserted articles keep their numbers', () => {
  expect(keys('第一条 甲。\n\n第一条之一 乙。\n\n第一条之二 丙。\n\n第二条 丁。')).toEqual([
    '第一条',
    '第一条之一',
    '第一条之二',
    '第二条',
  ])
})

test('a reference at the start of a line or inside one is no article', () => {
  expect(
    keys(
      '第一条 甲。\n\n第二条的规定适用于本法。\n\n第七条规定的除外。\n\n第二条 依照其他法律。 第九条 除外。',
    ),
  ).toEqual(['第一条', '第二条'])
})

test('text before the first article is the preamble, text below an annex has no number', () => {
  const law = parsed(`${head}序言之一。\n\n一、序言之二。\n\n第一条 甲。\n\n附件：\n\n一、表\n\n二、图`)
  expect(law.articles.map(({ key, number, paragraphs }) => [key, number, paragraphs.length])).toEqual([
    ['序', '', 2],
    ['第一条', '第一条', 1],
    ['段2', '', 1],
    ['段3', '', 1],
  ])
  expect(law.headings).toEqual([{ level: 1, title: '附件：', first: 2 }])
})

test('a text without articles falls into its sections and counted paragraphs', () => {
  expect(keys('通知如下：\n\n一、甲。\n\n续甲。\n\n二、乙。\n\n## 附\n\n丙。')).toEqual([
    '段1',
    '段2',
    '段3',
    '段4',
  ])
})

test('headings that lost their marks are found again', () => {
  const law = parsed(
    `${head}总　则\n\n第一条 甲。\n\n## 第一章 乙\n\n第二条 乙。\n\n第二章丙丁\n\n第三条 丙。\n\n附 则\n\n第四条 丁。`,
  )
  expect(law.headings.map(({ title }) => title)).toEqual(['总则', '第一章 乙', '第二章 丙丁', '附则'])
  expect(law.articles.map(({ heading }) => heading)).toEqual([0, 1, 2, 3])
})

test('an annexed regulation may start again at the first article', () => {
  expect(
    keys('第一条 甲。\n\n第二条 乙。\n\n## 附件：示例办法\n\n## 第一章 总则\n\n第一条 丙。\n\n第二条 丁。'),
  ).toEqual(['第一条', '第二条', '第一条(2)', '第二条(2)'])
})

test('an article that stands twice is named with both lines', () => {
  expect(refused(`${head}第一条 甲。\n\n## 第二章 乙\n\n第一条 丙。`)).toEqual([
    { file: '示例法.md', line: 11, what: '第一条 stands twice, first in line 7' },
  ])
})

test('a file without a title, and one with nothing but a title', () => {
  expect(refused('\n第一条 甲。')).toEqual([
    { file: '示例法.md', line: 2, what: 'no title: the first line must be "# title"' },
  ])
  expect(refused('# 示例法\n')).toEqual([{ file: '示例法.md', line: 1, what: 'a title and no text' }])
})

test('without the end mark the head ends where adoption lines end', () => {
  const law = parsed('# 示例法\n\n（2020年1月2日通过）\n\n第一条 甲。')
  expect(law.history).toEqual(['（2020年1月2日通过）'])
  expect(law.articles).toHaveLength(1)
})

test('skipped numbers and empty articles are remarked on', () => {
  expect(parsed(`${head}第一条 甲。\n\n第三条`).oddities).toEqual([
    { line: 9, what: '第三条 follows article 1' },
    { line: 5, what: '第三条 has no text' },
  ])
})

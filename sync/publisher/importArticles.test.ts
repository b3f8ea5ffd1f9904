import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { importArticles } from './importArticles.ts'

const line = (article: string, heading: string) =>
  JSON.stringify({ law: '示例法', article, heading, category: '社会法', text: '甲。\n乙。' })

function fileOf(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'articles-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('articles with their headings, plain or compressed', async () => {
  const text = [line('第一条', '第一编 甲 > 第一章 乙'), line('第二条', '第一编 甲 > 第二章 丙'), ''].join(
    '\n',
  )
  const plain = await importArticles(fileOf('a.jsonl', text), () => {})
  const packed = await importArticles(fileOf('a.jsonl.gz', gzipSync(text)), () => {})
  if (!plain.ok || !packed.ok) throw new Error('refused')
  expect(
    plain.value.rows.heading.map(({ title, level, parent_id, first_ord }) => [
      title,
      level,
      parent_id,
      first_ord,
    ]),
  ).toEqual([
    ['第一编 甲', 1, null, 0],
    ['第一章 乙', 2, '示例法#h0', 0],
    ['第二章 丙', 2, '示例法#h0', 1],
  ])
  expect(plain.value.rows.article.map(({ id, heading_id }) => [id, heading_id])).toEqual([
    ['示例法#第一条', '示例法#h1'],
    ['示例法#第二条', '示例法#h2'],
  ])
  expect(packed.value.rows.article).toEqual(plain.value.rows.article)
})

test('every broken line is named and nothing is taken', async () => {
  const text = [line('第一条', ''), '{', '{"law":"示例法"}', line('第一条', '')].join('\n')
  const read = await importArticles(fileOf('a.jsonl', text), () => {})
  expect(read.ok ? [] : read.problems).toMatchObject([
    { file: 'a.jsonl', line: 2, what: 'not JSON' },
    { file: 'a.jsonl', line: 3, what: expect.stringContaining('article') },
    { file: 'a.jsonl', line: 4, what: '第一条 of 示例法 stands twice, first in line 1' },
  ])
  expect(await importArticles(fileOf('b.jsonl.gz', 'no gzip'), () => {})).toMatchObject({
    problems: [{ file: 'b.jsonl.gz', line: 1, what: 'not a gzip file' }],
  })
})

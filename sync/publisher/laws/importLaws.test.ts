import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { importLaws } from './importLaws.ts'

function folderOf(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'laws-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

async function imported(files: Record<string, string | Buffer>) {
  const read = await importLaws(folderOf(files), () => {})
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

const law = (title: string, body: string) =>
  `# ${title}\n\n2020年1月2日 通过\n\n2020年3月1日 施行\n\n<!-- INFO END -->\n\n${body}\n`

test('without an index: dates from name and text, category and region from the folders', async () => {
  const { rows } = await imported({
    'text/地方性法规/示例省/示例条例(2021-05-06).md': law('示例条例', '第一条 甲。'),
    '社会法/示例法.md': law('示例法', '第一条 乙。'),
  })
  expect(rows.law).toMatchObject([
    {
      id: '示例条例',
      category: '地方性法规',
      region: '示例省',
      status: 'unknown',
      issued: '2021-05-06',
      effective: '2020-03-01',
    },
    { id: '示例法', category: '社会法', region: null, status: 'unknown', issued: '2020-01-02' },
  ])
  expect(rows.article.map(({ id }) => id)).toEqual(['示例条例#第一条', '示例法#第一条'])
})

test('the index gives status, successor, digest, aliases; the bare title is the version that applies', async () => {
  const entry = { title: '示例法', category: '社会法', expired: false }
  const { rows } = await imported({
    'old.md': law('示例法', '第一条 甲。'),
    'new.md': law('示例法', '第一条 乙。'),
    'gone.md': law('示例办法', '第一条 丙。'),
    'index.json': JSON.stringify([
      {
        ...entry,
        path: 'old.md',
        published: '2019-01-01',
        status: '旧版本(同名有更新版本)',
        superseded_by: 'new.md',
      },
      {
        ...entry,
        path: 'new.md',
        published: '２０２０-01-01',
        status: '现行',
        digest: true,
        aliases: ['例法'],
        summary: '例。',
      },
      { ...entry, path: 'gone.md', title: '示例办法', expired: true, published: '' },
    ]),
  })
  expect(
    rows.law.map(({ id, status, superseded_by, digest }) => [id, status, superseded_by, digest]).sort(),
  ).toEqual([
    ['示例办法', 'expired', null, 0],
    ['示例法(2019-01-01)', 'superseded', '示例法', 0],
    ['示例法', 'in-force', null, 1],
  ])
  expect(rows.law.find(({ id }) => id === '示例法')).toMatchObject({
    issued: '2020-01-01',
    aliases: '["例法"]',
    summary: '例。',
  })
})

test('a law in parts becomes one, in the order of its articles', async () => {
  const part = (name: string, body: string) =>
    `# 示例法典\n\n# ${name}\n\n2020年1月2日 通过\n\n<!-- INFO END -->\n\n${body}`
  const { rows, filesTaken } = await imported({
    'a.md': part('乙编', '## 第一章 卯\n\n第二条 丙。'),
    'b.md': part('甲编', '第一条 丁。'),
  })
  expect(filesTaken).toBe(2)
  expect(rows.article.map(({ id, ord, heading_id }) => [id, ord, heading_id])).toEqual([
    ['示例法典#第一条', 0, '示例法典#h0'],
    ['示例法典#第二条', 1, '示例法典#h2'],
  ])
  expect(rows.heading.map(({ title, level, parent_id }) => [title, level, parent_id])).toEqual([
    ['甲编', 1, null],
    ['乙编', 1, null],
    ['第一章 卯', 2, '示例法典#h1'],
  ])
})

test('cases among the laws become documents with what they cite', async () => {
  const { rows } = await imported({
    '案例/劳动/示例案.md':
      '# 示例案\n\n示例发布\n\n<!-- INFO END -->\n\n## 案情\n\n依照《示例法》第一条、第二条之一。\n',
  })
  expect(rows.law).toEqual([])
  expect(rows.document).toMatchObject([
    {
      id: '案例/劳动/示例案',
      kind: 'case',
      field: '劳动',
      source: '示例发布',
      cites: '["示例法第一条","示例法第二条之一"]',
      body: '## 案情\n\n依照《示例法》第一条、第二条之一。',
    },
  ])
})

test('every broken file is named with its line, and the others go on', async () => {
  const { rows, problems, filesTaken } = await imported({
    'good.md': law('示例法', '第一条 甲。'),
    'encoding.md': Buffer.concat([Buffer.from('# 示例\n\n'), Buffer.from([0xc4, 0xe3, 0x0a])]),
    'empty.md': '\n',
    'untitled.md': '第一条 甲。\n',
    'twice.md': law('重复法', '第一条 甲。\n第一条 乙。'),
  })
  expect(problems).toEqual([
    { file: 'empty.md', line: 1, what: 'the file is empty' },
    { file: 'encoding.md', line: 3, what: 'not valid UTF-8: save the file as UTF-8' },
    { file: 'twice.md', line: 10, what: '第一条 stands twice, first in line 9' },
    { file: 'untitled.md', line: 1, what: 'no title: the first line must be "# title"' },
  ])
  expect(filesTaken).toBe(1)
  expect(rows.law.map(({ id }) => id)).toEqual(['示例法'])
})

test('a broken index refuses all; a file it names in vain is a problem', async () => {
  const read = await importLaws(folderOf({ 'index.json': '[\n{"path" "x"}]' }), () => {})
  expect(read).toMatchObject({ ok: false, problems: [{ file: 'index.json', line: 2 }] })
  const { problems } = await imported({
    'index.json': JSON.stringify([{ path: 'x.md', title: '示例', category: '社会法' }]),
  })
  expect(problems).toEqual([{ file: 'x.md', line: 1, what: 'is in index.json but not there' }])
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importLexicon } from './importLexicon.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lexicon-'))
})
afterEach(() => rm(folder, { recursive: true }))

const write = (text: string) => writeFile(join(folder, 'labour.csv'), `everyday,legal,articles\n${text}\n`)

test('a row becomes wordings, legal words and articles', async () => {
  await write('不给工钱|拖欠工资,劳动报酬 拖欠,劳动合同法第三十条\n老板,用人单位,')
  const read = await importLexicon(folder)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.value.rows.lexicon).toEqual([
    {
      id: '不给工钱',
      everyday: '["不给工钱","拖欠工资"]',
      legal: '["劳动报酬","拖欠"]',
      articles: '["劳动合同法第三十条"]',
    },
    { id: '老板', everyday: '["老板"]', legal: '["用人单位"]', articles: '[]' },
  ])
})

test('rows with the same first wording are kept apart', async () => {
  await write('押金,保证金,\n押金,定金,')
  const read = await importLexicon(folder)
  expect(read.ok && read.value.rows.lexicon.map(({ id }) => id)).toEqual(['押金', '押金#2'])
})

test.each([
  [',劳动报酬,', 'no everyday wording'],
  ['老板,,', 'neither legal words nor articles'],
  ['老板,,劳动合同法三十条', 'an article not written 法第X条'],
])('%s is refused with its line', async (text, what) => {
  await write(`租客,承租人,\n${text}`)
  const read = await importLexicon(folder)
  expect(read).toMatchObject({ ok: false, problems: [{ file: 'labour.csv', line: 3 }] })
  expect(JSON.stringify(read)).toContain(what)
})

test('the lexicon of the project is taken whole', async () => {
  const read = await importLexicon(join(import.meta.dirname, '../../resources/lexicon'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)))
  expect(read.value.rows.lexicon.length).toBeGreaterThan(5000)
})

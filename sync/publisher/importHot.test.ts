import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Opened } from '../../shared/contract/demand.ts'
import { writeEdit } from '../release/edit.ts'
import { hotList } from '../release/hotList.ts'
import { emptyContent } from './content.ts'
import { gather, type Sources } from './gather.ts'
import { importHot } from './importHot.ts'

const resources = join(import.meta.dirname, '../../resources')

async function gathered(more: Partial<Sources> = {}) {
  const answer = await gather(
    {
      sample: true,
      sampleDir: join(resources, 'sample'),
      rulesDir: join(resources, 'rules'),
      lexiconDir: join(resources, 'lexicon'),
      ...more,
    },
    () => {},
  )
  if (!answer.ok) throw new Error('refused')
  const row = answer.value.content.rule.find(({ id }) => id === 'hot')
  const remarks = answer.value.remarks.filter(({ file }) => file === 'hot.json')
  return { list: row ? hotList.parse(JSON.parse(row.body)) : null, remarks, content: answer.value.content }
}

function hotFile(body: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'hot-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'hot.json'), JSON.stringify(body))
  return join(folder, 'hot.json')
}

test('the sample content brings an editor’s list, all of it in the release and said to be such', async () => {
  const { list, remarks } = await gathered()
  expect(list?.items.length).toBeGreaterThanOrEqual(8)
  expect(list?.note).toContain('editor')
  expect(remarks).toEqual([])
})

test('what the release does not hold, or has twice, is a remark', async () => {
  const { content } = await gathered()
  const article = content.article[0]?.id ?? ''
  const items: Opened[] = [
    { kind: 'document', id: 'qa-056' },
    { kind: 'article', id: article },
    { kind: 'document', id: 'gone' },
    { kind: 'guide', id: 'qa-056' },
    { kind: 'document', id: 'qa-056' },
  ]
  const read = await importHot(hotFile({ note: 'n', items }), content)
  if (!read.ok) throw new Error('refused')
  const [row] = read.value.rows.rule
  expect(JSON.parse(row?.body ?? '')).toEqual({ note: 'n', pinned: false, items: items.slice(0, 2) })
  expect(read.value.remarks.map(({ what }) => what)).toEqual([
    'document gone is not in this release',
    'guide qa-056 is not in this release',
    'document qa-056 is named twice',
  ])
})

test('a list the desk put forward stays when the sample is imported again', async () => {
  const list = { note: 'n', pinned: true, items: [{ kind: 'document', id: 'qa-056' }] } as const
  const folder = mkdtempSync(join(tmpdir(), 'hot-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const edits = join(folder, 'edits.jsonl')
  const row = { id: 'hot', body: JSON.stringify(list) }
  writeFileSync(edits, writeEdit({ op: 'put', table: 'rule', row }))
  expect((await gathered({ edits })).list).toEqual(list)
})

test.each([
  ['a kind that is never counted', { note: 'n', items: [{ kind: 'practitioner', id: 'prac-001' }] }],
  [
    'a count that should have stayed at the centre',
    { note: 'n', items: [{ kind: 'guide', id: 'a', count: 1 }] },
  ],
  ['no note', { items: [] }],
])('%s refuses the release', async (_name, body) => {
  expect(await importHot(hotFile(body), emptyContent())).toMatchObject({
    ok: false,
    problems: [{ file: 'hot.json' }],
  })
})

test('laws alone bring no list', async () => {
  const laws = join(resources, 'sample/laws')
  expect((await gathered({ sample: false, laws })).list).toBeNull()
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Content, openContent } from '../../electron/host/content/snapshot.ts'
import { searchHandlers } from '../../electron/host/methods/search.ts'
import { methods } from '../../shared/contract/contract.ts'
import { readyRelease } from '../support/readyRelease.ts'

let dir: string
let content: Content
let handlers: ReturnType<typeof searchHandlers>
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lawkiosk-search-'))
  const ready = await readyRelease()
  await ready.copyTo(dir)
  await ready.close()
  content = openContent(join(dir, 'kiosk'), () => '2026-01-01')
  handlers = searchHandlers(
    content,
    { longitude: 121.48, latitude: 31.23 },
    () => new Date('2026-11-23T02:00:00Z'),
  )
}, 120_000)
afterAll(() => {
  content.close()
  rmSync(dir, { recursive: true })
})

const lawWords = fc.constantFrom(
  '离婚',
  '工资',
  '押金',
  '民法典',
  '第1079条',
  '张伟',
  'zhangwei',
  'ldht',
  '离昏',
  '老板',
  '怎么办',
  '九级',
  '1079',
  '沪',
)
const syntax = fc.constantFrom(
  '"',
  "'",
  '*',
  '(',
  ')',
  'NEAR(',
  ' OR ',
  ' AND ',
  'NOT ',
  '^',
  ':',
  '--',
  ';',
  '%',
  '_',
  '{',
  '}',
  '\\',
  '“',
  '”',
  '「',
  '」',
  'DROP TABLE law',
  "' OR 1=1 --",
  '\u0000',
  '\u200b',
  '\ud800',
  '😀',
  '👨‍👩‍👧',
  '\n',
  '\t',
  '，',
  '？',
  '㈠',
  'ﬁ',
)
const query = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.oneof(lawWords, syntax), { maxLength: 12 }).map((parts) => parts.join('')),
  },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 250 }) },
)

/** Parsed as it comes over the wire, answered, and the answer checked against the contract. */
async function ask(text: string) {
  const { input, output } = methods['search.run']
  const answer = await handlers['search.run'](input.parse({ text }))
  if (!answer.ok) throw new Error(`${answer.code}: ${JSON.stringify(text)}`)
  return output.parse(answer.value)
}

test('any query has an answer that keeps to the contract', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      const found = await ask(text)
      expect(found.hits.length).toBeLessThanOrEqual(found.total)
      expect(found.tabs.find(({ kind }) => kind === found.kind)?.count).toBe(found.total)
    }),
    { numRuns: 3000 },
  )
}, 240_000)

test('any beginning of a query has suggestions that keep to the contract', async () => {
  const { input, output } = methods['search.suggest']
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      const answer = await handlers['search.suggest'](input.parse({ text }))
      expect(output.safeParse(answer.ok && answer.value).success).toBe(true)
    }),
    { numRuns: 1000 },
  )
}, 120_000)

test('10,000 characters are answered by the first 200', async () => {
  const long = '老板拖欠工资不给'.repeat(1250)
  expect(await ask(long)).toEqual(await ask(long.slice(0, 200)))
})

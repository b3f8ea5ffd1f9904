import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { importRules } from '../importRules.ts'
import type { Read } from '../problem.ts'
import { importAgreements } from './agreements.ts'
import { importDirectory } from './directory.ts'
import { importDocuments } from './documents.ts'

const resources = join(import.meta.dirname, '../../../resources')

/** A copy of a folder of the resources with one file changed. */
function altered(folder: string, file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'sample-'))
  onTestFinished(() => rmSync(copy, { recursive: true }))
  cpSync(join(resources, folder), copy, { recursive: true })
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')))
  return copy
}

const problemsOf = (read: Read<unknown>) => (read.ok ? [] : read.problems)
const changeLine = (line: number, change: (line: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((each, at) => (at === line - 1 ? change(each) : each))
    .join('\n')

test('the sample content is whole', async () => {
  const reads = [
    await importDirectory(join(resources, 'sample/directory')),
    await importDocuments(join(resources, 'sample')),
    await importAgreements(join(resources, 'sample')),
    await importRules(join(resources, 'rules')),
  ]
  expect(reads.flatMap(problemsOf)).toEqual([])
  for (const read of reads) expect(read.ok && read.value.filesTaken).toBeGreaterThan(0)
})

test('lists become JSON, empty cells null, flags numbers; the same from JSON rows', async () => {
  const read = await importDirectory(join(resources, 'sample/directory'))
  if (!read.ok) throw new Error('refused')
  const [first, , , fourth] = read.value.rows.practitioner
  expect(first).toMatchObject({ id: 'prac-001', expertise: '["劳动争议","合同"]', sample: 1 })
  expect(first?.photo).toMatch(/^data:image\/webp;base64,/)
  expect(fourth).toMatchObject({ id: 'prac-004', photo: null })
  const rows = read.value.rows.practitioner.map((row) => ({
    ...row,
    expertise: JSON.parse(String(row.expertise)),
    languages: JSON.parse(String(row.languages)),
  }))
  const folder = altered('sample/directory', 'practitioners.csv', (text) => text)
  writeFileSync(join(folder, 'practitioners.json'), JSON.stringify(rows))
  expect(problemsOf(await importDirectory(folder))).toMatchObject([
    { what: 'practitioners.csv is there too' },
  ])
  rmSync(join(folder, 'practitioners.csv'))
  const fromJson = await importDirectory(folder)
  expect(fromJson.ok && fromJson.value.rows.practitioner).toEqual(read.value.rows.practitioner)
})

test.each([
  ['a bad date', 'institutions.csv', 3, (line: string) => line.replace('2018-02-09', '9.2.2018'), 'founded'],
  ['a cell too many', 'institutions.csv', 3, (line: string) => `${line},x`, 'Invalid Record Length'],
  [
    'an unknown institution',
    'practitioners.csv',
    2,
    (line: string) => line.replace('inst-001', 'inst-999'),
    'inst-999',
  ],
  ['an unknown kind', 'practitioners.csv', 2, (line: string) => line.replace('lawyer', 'wizard'), 'kind'],
  [
    'a wrong check character',
    'institutions.csv',
    2,
    (line: string) => line.replace('7174406A', '7174460A'),
    'credit_code: the check character',
  ],
  [
    'the code of another kind',
    'institutions.csv',
    2,
    (line: string) => line.replace('law-firm', 'notary'),
    'begins like that of another kind',
  ],
  [
    'a certificate a digit short',
    'practitioners.csv',
    2,
    (line: string) => line.replace('19901201011565667', '1990120101156566'),
    'certificate_no: the number',
  ],
  [
    'an id twice',
    'practitioners.csv',
    3,
    (line: string) => line.replace('prac-002', 'prac-001'),
    'first in line 2',
  ],
  [
    'an unknown subject',
    'penalties.csv',
    2,
    (line: string) => line.replace('prac-167', 'prac-999'),
    'prac-999',
  ],
])('one broken row refuses the directory: %s', async (_, file, line, change, what) => {
  const folder = altered('sample/directory', file, changeLine(line, change))
  expect(problemsOf(await importDirectory(folder))).toEqual([
    { file, line, what: expect.stringContaining(what) },
  ])
})

test.each([
  ['a bad date', 6, (line: string) => line.replace('2026', '26'), 'date'],
  ['an unknown kind', 4, (line: string) => line.replace('case', 'tale'), 'kind'],
  ['an unknown key', 5, (line: string) => line.replace('field', 'feld'), 'feld'],
  ['an unclosed list', 8, (line: string) => line.replace(']', ''), ''],
  ['no front matter', 1, () => '', 'no front matter'],
])('a broken page is named: %s', async (_, line, change, what) => {
  const folder = altered('sample', 'cases/001-site-wage-claim.md', changeLine(line, change))
  const problems = problemsOf(await importDocuments(folder))
  expect(problems[0]?.file).toBe('cases/001-site-wage-claim.md')
  expect(problems[0]?.what).toContain(what)
  if (what !== '') expect(problems[0]?.line).toBe(line)
})

test('a code and a number may be missing, and are stored as the standards write them', async () => {
  const bare = altered('sample/directory', 'institutions.csv', (text) =>
    text.replace('31999999MD7174406A', '').replace('31999999MD1385384M', ' 31999999md1385384ｍ'),
  )
  const read = await importDirectory(bare)
  const codes = read.ok ? read.value.rows.institution.slice(0, 2).map(({ credit_code }) => credit_code) : []
  expect(codes).toEqual(['', '31999999MD1385384M'])
})

test('an id may stand once, an agreement once in each language', async () => {
  const documents = altered('sample', 'qa/002-site-wages.md', (text) => text.replace('qa-002', 'qa-001'))
  expect(problemsOf(await importDocuments(documents))).toEqual([
    { file: 'qa/002-site-wages.md', line: 2, what: 'id qa-001 is taken by qa/001-unpaid-wages.md' },
  ])
  const agreements = altered('sample', 'agreements/privacy.en.md', (text) =>
    text.replace('lang: en', 'lang: zh-CN'),
  )
  expect(problemsOf(await importAgreements(agreements))).toMatchObject([
    { what: 'privacy.zh-CN is taken by agreements/privacy.en.md' },
  ])
})

test('a rule that is no rule stops the release', async () => {
  const rules = altered('rules', 'rules.json', (text) => text.replace('"amount": 1,', '"amount": 0,'))
  expect(problemsOf(await importRules(rules))).toMatchObject([
    { file: 'rules.json', what: expect.stringContaining('0.amount') },
  ])
  const typing = altered('rules', 'rules.json', (text) =>
    text.replace('"what": "schedule"', '"what": "shedule"'),
  )
  expect(problemsOf(await importRules(typing))).toMatchObject([
    { file: 'rules.json', what: expect.stringContaining('no date comes of it') },
  ])
  const calendar = altered('rules', 'calendar.json', (text) => text.replace('"2026-12-31"', '2026-12-31'))
  expect(problemsOf(await importRules(calendar))).toMatchObject([{ file: 'calendar.json', line: 22 }])
})

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { stringify } from 'yaml'
import { smallGuide } from '../../../tests/support/smallGuide.ts'
import { guideBody } from '../../release/guide.ts'
import { emptyContent } from '../content.ts'
import { gather } from '../gather.ts'
import { lawRows } from '../laws/rows.ts'
import { textsOf } from './guideEnglish.ts'
import { importGuides } from './guides.ts'

const resources = join(import.meta.dirname, '../../../resources')
const file = 'guides/dog-bite.yaml'
const whole = stringify(smallGuide, { lineWidth: 0 })

/** A release's own laws: the invented one of the guide with its four articles. */
function known(
  numbers = ['第一条', '第二条', '第三条', '第四条'],
  status: 'in-force' | 'superseded' = 'in-force',
) {
  const text = {
    title: '中华人民共和国示例养犬法',
    part: null,
    history: [],
    headings: [],
    articles: numbers.map((number) => ({
      key: number,
      number,
      value: 0,
      heading: null,
      paragraphs: ['示例'],
    })),
    oddities: [],
  }
  const facts = { category: '', level: null, region: null, issued: null, effective: null, supersededBy: null }
  const law = {
    paths: [],
    text,
    facts: { ...facts, status, digest: false, summary: null, aliases: ['养犬法'] },
  }
  const { law: row, articles } = lawRows(`dogs-${status}`, law, '示例', null)
  return { ...emptyContent(), law: [row], article: articles }
}

function folderWith(text: string, name = 'dog-bite.yaml'): string {
  const folder = mkdtempSync(join(tmpdir(), 'guides-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'guides'))
  writeFileSync(join(folder, 'guides', name), text)
  return folder
}

const problemsOf = async (text: string, content = known()) => {
  const read = await importGuides(folderWith(text), content)
  return read.ok ? [] : read.problems
}
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length

test('a whole guide becomes one row; what the release has nothing for is a remark with its line', async () => {
  const read = await importGuides(folderWith(whole), known())
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { wordings, body, ...row } = read.value.rows.guide[0] as (typeof read.value.rows.guide)[number]
  expect(row).toEqual({
    id: 'dog-bite',
    title: '被狗咬了',
    field: '侵权',
    summary: '被别人的狗咬伤以后怎么办。',
    written: '2026-11-23',
    sample: 1,
  })
  const { id, title, field, summary, written, sample, wordings: said, ...rest } = smallGuide
  expect(JSON.parse(wordings)).toEqual(said)
  expect(JSON.parse(body)).toEqual(rest)
  expect(read.value.remarks).toEqual([
    {
      file,
      line: lineOf(whole, 'cite: 中华人民共和国示例期限法'),
      what: expect.stringContaining('示例期限法'),
    },
    { file, line: lineOf(whole, 'field:'), what: 'no document of the field 侵权' },
    {
      file,
      line: lineOf(whole, '- mediation'),
      what: expect.stringContaining('no institution of kind mediation'),
    },
    {
      file,
      line: lineOf(whole, '- law-firm'),
      what: expect.stringContaining('no institution of kind law-firm'),
    },
  ])
})

const englishFile = 'guides/dog-bite.en.yaml'
const english = Object.fromEntries([...textsOf(smallGuide)].map((text, at) => [text, `Example ${at}`]))

/** The guide with this written in English beside it. */
function translated(text: string): string {
  const folder = folderWith(whole)
  writeFileSync(join(folder, englishFile), text)
  return folder
}

test('the English beside a guide comes with it, all of it', async () => {
  const read = await importGuides(translated(stringify(english, { lineWidth: 0 })), known())
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(JSON.parse(read.value.rows.guide[0]?.body ?? '').english).toEqual(english)
})

test('English for what a guide does not say, and what it says without English, are refused', async () => {
  const { [smallGuide.title]: _, ...rest } = english
  const text = stringify({ ...rest, 被猫抓了: 'Example' }, { lineWidth: 0 })
  expect(await importGuides(translated(text), known())).toEqual({
    ok: false,
    problems: [
      { file: englishFile, line: lineOf(text, '被猫抓了'), what: 'the guide does not say 被猫抓了' },
      { file: englishFile, line: 1, what: `no English for ${smallGuide.title}` },
    ],
  })
})

test('every guide of the sample is taken, and cites only articles there are', async () => {
  const read = await gather(
    {
      sample: true,
      sampleDir: join(resources, 'sample'),
      rulesDir: join(resources, 'rules'),
      lexiconDir: join(resources, 'lexicon'),
    },
    () => undefined,
  )
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const guides = readdirSync(join(resources, 'sample/guides')).filter((name) => /^[^.]+\.yaml$/.test(name))
  expect(read.value.content.guide).toHaveLength(guides.length)
  expect(guides.length).toBeGreaterThan(0)
  expect(read.value.remarks.filter((remark) => remark.file.startsWith('guides/'))).toEqual([])
  // Who is in danger and reads no Chinese has to understand whom to call.
  const names = JSON.parse(String(read.value.content.rule?.find(({ id }) => id === 'names')?.body))
  for (const { id, body } of read.value.content.guide) {
    const { alarm, english } = guideBody.parse(JSON.parse(body))
    for (const [chinese, text] of Object.entries(english ?? { [id]: '' }))
      expect(text, chinese).toMatch(/^[\p{Script=Latin}\p{P}\p{Sc}\d +]+$/u)
    if (!alarm) continue
    expect(alarm.english, id).toMatch(/^[\p{Script=Latin}\p{P}\d ]+$/u)
    for (const { who } of alarm.call) expect(names, id).toHaveProperty([who])
  }
})

test.each<[string, string, string, string]>([
  ['a mistyped key', 'summary:', 'sumary:', 'summary'],
  ['an unknown key in a step', '  - text: 拍下', '  - txt: 拍下', 'text'],
  ['a title that is too long', 'title: 被狗咬了', `title: ${'狗'.repeat(15)}`, 'longer than 14'],
  ['a date that is none', '2026-11-23', '23.11.2026', 'written'],
  ['a flag that is none', 'sample: true', 'sample: maybe', 'sample'],
  ['another name than the file', 'id: dog-bite', 'id: cat-bite', 'not the name of the file'],
  ['a wording twice', '- 遛狗不牵绳', '- 狗主人不肯赔', '狗主人不肯赔 stands twice'],
  ['a question twice', '- id: owner', '- id: bitten', 'bitten stands twice'],
  [
    'a choice twice',
    '- id: no\n        text: 没有出血',
    '- id: yes\n        text: 没有出血',
    'yes stands twice',
  ],
  [
    'a condition on a later question',
    'owner:\n        - yes',
    'talked:\n        - yes',
    'is not asked earlier',
  ],
  ['a condition on no question', 'bitten:\n      - yes', 'biten:\n      - yes', 'is no question here'],
  [
    'a condition on no choice',
    'owner:\n        - yes',
    'owner:\n        - maybe',
    'maybe is no choice of owner',
  ],
  ['an empty condition', 'when:\n      owner:\n        - yes', 'when: {}', 'is empty'],
  ['an unknown service', 'service: mediation', 'service: magic', 'service'],
  ['an unknown alarm', 'kind: limitation', 'kind: weather', 'alarm.kind'],
  ['a number that is not in quotes', 'number: "120"', 'number: 120', 'alarm.call.0.number'],
  ['days that are no days', 'days: 3', 'days: 0', 'deadlines.0.days'],
  ['no article number', '养犬法第二条\n    digest', '养犬法\n    digest', 'not the title of a law'],
  [
    'an article the law does not have',
    '养犬法第二条\n    digest',
    '养犬法第五条\n    digest',
    'has no 第五条',
  ],
  ['an unclosed bracket', 'id: dog-bite', 'id: [dog-bite', ''],
])('refused with file and line: %s', async (_, from, to, what) => {
  // A key that is missing or text that is no YAML is shown where it was expected, not where it was changed.
  const isNamedByItself = !['summary', 'text', ''].includes(what)
  const text = whole.replace(from, to)
  expect(text).not.toBe(whole)
  const problems = await problemsOf(text)
  expect(problems[0]).toMatchObject({ file, what: expect.stringContaining(what) })
  const changed = text.split('\n').flatMap((line, at) => (whole.split('\n')[at] === line ? [] : [at + 1]))
  if (isNamedByItself) expect(changed).toContain(problems[0]?.line)
})

test('too many questions, too few wordings, an empty plan', async () => {
  const five = Array.from({ length: 6 }, (_, at) => ({ ...smallGuide.questions[0], id: `q${at}` }))
  expect(await problemsOf(stringify({ ...smallGuide, questions: five }))).toMatchObject([
    { what: expect.stringContaining('questions') },
  ])
  expect(
    await problemsOf(stringify({ ...smallGuide, wordings: smallGuide.wordings.slice(0, 14) })),
  ).toMatchObject([{ what: expect.stringContaining('wordings') }])
  const steps = smallGuide.steps.map((step, at) => ({
    ...step,
    when: { owner: [at === 0 ? 'yes' : 'no'], bitten: ['no'] },
  }))
  const text = stringify({ ...smallGuide, steps })
  expect(await problemsOf(text)).toEqual([
    {
      file,
      line: lineOf(text, 'steps:'),
      what: 'bitten: yes, owner: yes, talked: yes leads to a plan without steps',
    },
  ])
})

test('a law may be cited by another of its names; only a version that applies counts', async () => {
  const alias = whole.replaceAll('中华人民共和国示例养犬法', '养犬法')
  expect(await problemsOf(alias)).toEqual([])
  const old = known(['第一条', '第二条', '第三条', '第四条'], 'superseded')
  expect(await problemsOf(whole, old)).toEqual([])
  const now = known(['第一条', '第二条', '第三条'])
  const both = { ...now, law: [...old.law, ...now.law], article: [...old.article, ...now.article] }
  expect(await problemsOf(whole, both)).toMatchObject([
    { what: expect.stringContaining('has no 第四条') },
    { what: expect.stringContaining('has no 第四条') },
  ])
})

test('a guide that is not UTF-8, or empty, is refused; without the folder there are no guides', async () => {
  expect(await problemsOf('')).toEqual([{ file, line: 1, what: 'the file is empty' }])
  const folder = folderWith(whole)
  rmSync(join(folder, 'guides'), { recursive: true })
  expect(await importGuides(folder, known())).toMatchObject({ ok: true, value: { filesTaken: 0 } })
})

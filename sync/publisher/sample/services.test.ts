import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { emptyContent } from '../content.ts'
import { gather } from '../gather.ts'
import { importServices } from './services.ts'

const resources = join(import.meta.dirname, '../../../resources')
const rules = readFileSync(join(resources, 'rules/rules.json'), 'utf8')
const known = { ...emptyContent(), rule: [{ id: 'rules', body: rules }] }
const mediation = readFileSync(join(resources, 'sample/services/mediation.yaml'), 'utf8')

function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'services-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'services'))
  writeFileSync(join(folder, 'services/mediation.yaml'), text)
  return folder
}

test('every service of the sample is taken, and cites only articles there are', async () => {
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
  const ids = read.value.content.rule.map(({ id }) => id)
  expect(ids).toContain('service.mediation')
  expect(new Set(ids).size).toBe(ids.length)
  expect(read.value.remarks.filter(({ file }) => file.startsWith('services/'))).toEqual([])
})

test('a bureau without services has none', async () => {
  expect(await importServices(tmpdir(), known)).toMatchObject({ value: { rows: { rule: [] } } })
})

test.each([
  [
    'a period nobody wrote a rule for',
    'mediation.contact',
    'mediation.soon',
    'there is no rule mediation.soon',
  ],
  [
    'a period that promises the person nothing',
    'mediation.contact',
    'record.retention',
    'no date comes of retain in years from record: the rule record.retention',
  ],
  [
    'an id that is not the file’s',
    'id: mediation\n',
    'id: mediator\n',
    'id mediator is not the name of the file',
  ],
  ['a question with the id of another', 'id: other-side', 'id: dispute', 'dispute stands twice'],
  [
    'a condition on no question',
    'when: { dispute: [debt] }',
    'when: { quarrel: [debt] }',
    'quarrel is no question here',
  ],
  [
    'a condition on no choice',
    'when: { dispute: [debt] }',
    'when: { dispute: [loan] }',
    'loan is no choice of dispute',
  ],
  [
    'a condition on what is asked later',
    'title: { zh-CN: 有没有这些情况？',
    'why: [{ text: { zh-CN: 示例, en: x }, when: { way: [any] } }]\n    title: { zh-CN: 有没有这些情况？',
    'way is not asked earlier',
  ],
  [
    'a choice offered after what is asked later',
    '{ id: police, name',
    '{ id: police, when: { way: [any] }, name',
    'way is not asked earlier',
  ],
  [
    'a text needed after a choice there is not',
    'optional: true\n        longest: 500',
    'optional: true\n        needed: { way: [letter] }\n        longest: 500',
    'letter is no choice of way',
  ],
  [
    'more choices than a screen has room for',
    '          - { id: consumer, name',
    `${Array.from({ length: 5 }, (_, at) => `          - { id: c${at}, name: { zh-CN: 示例, en: x } }`).join('\n')}\n          - { id: consumer, name`,
    'more choices at once',
  ],
  [
    'a place that is no district',
    '        in: place',
    '        in: way',
    'way is no earlier question for a district',
  ],
  [
    'a second institution',
    'kind: text\n',
    'kind: institution\n        of: [{ kind: mediation }]\n',
    /institution|Unrecognized/,
  ],
  ['a cite that is none', '[中华人民共和国人民调解法第三十三条]', '[示例]', 'not the title of a law'],
  ['a key that means nothing', 'order: 30', 'ordre: 30', /ordre|order/],
  ['words in one language only', 'name: { zh-CN: 人民调解, en', 'name: { zh-CN: 人民调解, fr', /name/],
])('%s refuses it with file and line', async (_, from, to, what) => {
  expect(mediation).toContain(from)
  const read = await importServices(folderWith(mediation.replace(from, to)), known)
  expect(read).toMatchObject({ ok: false })
  const [problem] = read.ok ? [] : read.problems
  expect(problem).toMatchObject({ file: 'services/mediation.yaml', what: expect.stringMatching(what) })
  const lines = mediation.replace(from, to).split('\n')
  expect(problem?.line).toBeGreaterThan(1)
  expect(problem?.line).toBeLessThanOrEqual(lines.length)
})

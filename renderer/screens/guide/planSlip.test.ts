import { expect, test } from 'vitest'
import { wordsIn } from '../../i18n/contentWords.ts'
import { en } from '../../i18n/en.ts'
import { planSlip } from './planSlip.ts'

const guide = { guideId: 'g', title: '示例指引', field: '婚姻家庭', figure: null, summary: '' }
const alarm = {
  kind: 'violence' as const,
  text: '马上报警',
  english: null,
  source: null,
  call: [{ number: '110', who: '报警' }],
}
const plan = {
  articles: [],
  steps: [],
  papers: [{ name: '身份证', note: '' }],
  deadlines: [],
  questions: [],
  cases: [],
  service: null,
  institutions: [],
  written: '2026-11-30',
  sample: false,
}
const format = { date: (date: string) => date } as Parameters<typeof planSlip>[2]

test('whom to call is named in the language of whoever takes the plan away, and comes first', () => {
  const { facts, parts } = planSlip({ guide, alarms: [alarm], plan }, en, format, wordsIn({ 报警: 'Police' }))
  expect(facts[0]).toEqual({ name: 'Police', value: '110' })
  expect(parts).toEqual([{ heading: en.guide.sections.papers, lines: ['□ 身份证'] }])
})

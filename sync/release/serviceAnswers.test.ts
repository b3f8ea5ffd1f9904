import { expect, test } from 'vitest'
import { serviceDefinition } from './service.ts'
import { answered, type Directory } from './serviceAnswers.ts'

const both = (text: string) => ({ 'zh-CN': text, en: 'x' })
const definition = serviceDefinition.parse({
  id: 'example',
  order: 1,
  name: both('示例服务'),
  summary: both('示例'),
  figure: 'other',
  cost: both('不收费'),
  contact: both('示例单位'),
  desk: 'institution',
  periods: [],
  steps: [
    {
      title: both('什么事'),
      fields: [
        {
          kind: 'choice',
          id: 'kind',
          label: both('类型'),
          options: [
            { id: 'one', name: both('第一种') },
            { id: 'two', name: both('第二种') },
          ],
        },
        { kind: 'text', id: 'story', label: both('经过'), optional: true, longest: 20 },
      ],
    },
  ],
})

const nobody: Directory = { districts: [], institution: () => null }

test('answers are sealed with the words of what was asked; what was left open is left out', () => {
  expect(answered(definition, { kind: 'two', story: ' 第一行\n第二行😀 ' }, false, nobody)).toEqual({
    ok: true,
    value: {
      lines: [
        { label: '类型', text: '第二种' },
        { label: '经过', text: '第一行\n第二行😀' },
      ],
      institution: null,
      handOver: null,
      urgent: false,
    },
  })
  expect(answered(definition, { kind: 'one', story: '   ' }, false, nobody)).toMatchObject({
    value: { lines: [{ label: '类型', text: '第一种' }] },
  })
})

test.each([
  ['nothing where something is needed', {}, 'kind'],
  ['a choice there is not', { kind: 'three' }, 'kind'],
  ['a name every object has', { kind: 'constructor' }, 'kind'],
  ['more than fits', { kind: 'one', story: '长'.repeat(21) }, 'story'],
  ['a control character', { kind: 'one', story: 'a\u0000b' }, 'story'],
  ['half of a character', { kind: 'one', story: '\ud83d' }, 'story'],
  ['an answer to no question', { kind: 'one', other: 'x' }, 'a question that is not asked'],
])('%s is refused and named', (_, answers, detail) => {
  expect(answered(definition, answers as Record<string, string>, true, nobody)).toEqual({
    ok: false,
    code: 'invalid-input',
    detail,
  })
})

test('a choice is offered after other answers, and what is optional is needed after some', () => {
  const asking = serviceDefinition.parse({
    ...definition,
    steps: [
      definition.steps[0],
      {
        title: both('哪一种'),
        fields: [
          {
            kind: 'choice',
            id: 'case',
            label: both('情况'),
            options: [
              { id: 'first', name: both('甲'), when: { kind: ['one'] } },
              { id: 'second', name: both('乙'), when: { kind: ['two'] } },
              { id: 'own', name: both('自己写') },
            ],
          },
          {
            kind: 'text',
            id: 'question',
            label: both('问题'),
            optional: true,
            needed: { case: ['own'] },
            longest: 20,
          },
        ],
      },
    ],
  })
  const given = (answers: Record<string, string>) => answered(asking, answers, false, nobody)
  expect(given({ kind: 'one', case: 'first' })).toMatchObject({
    value: { lines: [{ text: '第一种' }, { label: '情况', text: '甲' }] },
  })
  expect(given({ kind: 'one', case: 'second' })).toMatchObject({ detail: 'case' })
  expect(given({ kind: 'one', case: 'own' })).toMatchObject({ detail: 'question' })
  expect(given({ kind: 'one', case: 'own', question: '示例' })).toMatchObject({ ok: true })
})

test('what must be known first is acknowledged, and sealed as it was shown (Codes, Art. 18)', () => {
  const reminder = {
    text: both('意见仅供参考'),
    choices: [
      { text: both('第一种有期限'), when: { kind: ['one'] } },
      { text: both('第二种要留证据'), when: { kind: ['two'] } },
    ],
  }
  const careful = { ...definition, reminder }
  expect(answered(careful, { kind: 'two' }, false, nobody)).toMatchObject({ detail: 'reminder' })
  expect(answered(careful, { kind: 'two' }, true, nobody)).toMatchObject({
    value: {
      lines: [{ label: '类型' }, { label: '已阅知的提示', text: '意见仅供参考\n第二种要留证据' }],
    },
  })
})

test('what the kiosk said upon the answers is sealed with them', () => {
  const findings = [
    { tone: 'good' as const, text: both('不查经济情况'), cites: [], when: { kind: ['one'] } },
    { tone: 'plain' as const, text: both('七天内决定'), cites: [] },
  ]
  const checked = { ...definition, findings }
  expect(answered(checked, { kind: 'one' }, false, nobody)).toMatchObject({
    value: { lines: [{}, { label: '终端的初步判断', text: '不查经济情况\n七天内决定' }] },
  })
  expect(answered(checked, { kind: 'two' }, false, nobody)).toMatchObject({
    value: { lines: [{}, { text: '七天内决定' }] },
  })
})

const office = (id: string, district: string, expertise: string[]) => ({
  id,
  name: `示例${id}`,
  kind: 'notary',
  district,
  expertise,
})
const directory: Directory = {
  districts: ['示例东区', '示例西区'],
  institution: (id) =>
    [office('east', '示例东区', []), office('west', '示例西区', ['房产'])].find((known) => known.id === id) ??
    null,
}
const placed = serviceDefinition.parse({
  ...definition,
  steps: [
    ...definition.steps,
    {
      title: both('到哪里'),
      fields: [
        { kind: 'district', id: 'place', label: both('哪个区'), when: { kind: ['two'] } },
        {
          kind: 'institution',
          id: 'office',
          label: both('机构'),
          of: [
            { kind: 'notary', when: { kind: ['two'] } },
            { kind: 'notary', expertise: '房产' },
          ],
          in: 'place',
        },
      ],
    },
  ],
})

test('a request goes to the institution chosen, named in words; or the staff choose', () => {
  const bound = { kind: 'two', place: '示例东区', office: 'east' }
  expect(answered(placed, bound, false, directory)).toMatchObject({
    value: {
      lines: [{}, { text: '示例东区' }, { label: '机构', text: '示例east' }],
      institution: { id: 'east', name: '示例east' },
    },
  })
  expect(answered(placed, { ...bound, office: 'any' }, false, directory)).toMatchObject({
    value: { lines: [{}, {}, { text: '由工作人员安排' }], institution: null },
  })
  expect(answered(placed, { kind: 'one', office: 'west' }, false, directory)).toMatchObject({
    value: { institution: { id: 'west' } },
  })
})

test.each([
  ['an institution there is not', { kind: 'two', place: '示例东区', office: 'nowhere' }, 'office'],
  ['one that lies elsewhere', { kind: 'two', place: '示例东区', office: 'west' }, 'office'],
  ['one that is not offered after these answers', { kind: 'one', office: 'east' }, 'office'],
  ['a district there is not', { kind: 'two', place: '示例南区', office: 'any' }, 'place'],
  ['no district where one is asked', { kind: 'two', office: 'any' }, 'place'],
  ['a district where none is asked', { kind: 'one', place: '示例西区', office: 'west' }, 'a question'],
])('%s is refused', (_, given, detail) => {
  expect(answered(placed, given as Record<string, string>, false, directory)).toMatchObject({
    code: 'invalid-input',
    detail: expect.stringContaining(detail),
  })
})

test('a request says which system outside it may be handed over to, where its answers fit', () => {
  const fitting = { ...definition, handOver: { to: 'notarization' as const, when: { kind: ['two'] } } }
  const toWhom = (kind: string) => answered(fitting, { kind }, false, nobody)
  expect(toWhom('two')).toMatchObject({ value: { handOver: 'notarization' } })
  expect(toWhom('one')).toMatchObject({ value: { handOver: null } })
})

test('a request whose answers raise an alarm is urgent (Codes, Art. 22)', () => {
  const alarm = {
    kind: 'limitation' as const,
    text: both('七天内到期'),
    call: [{ number: '12348', who: both('热线') }],
    when: { kind: ['one'] },
  }
  const urgent = (kind: string) => answered({ ...definition, alarms: [alarm] }, { kind }, false, nobody)
  expect(urgent('one')).toMatchObject({ value: { urgent: true } })
  expect(urgent('two')).toMatchObject({ value: { urgent: false } })
})

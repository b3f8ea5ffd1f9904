import { expect, test } from 'vitest'
import { serviceDefinition } from './service.ts'
import { answeredLines } from './serviceAnswers.ts'

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

test('answers are sealed with the words of what was asked; what was left open is left out', () => {
  expect(answeredLines(definition, { kind: 'two', story: ' 第一行\n第二行😀 ' }, false)).toEqual({
    ok: true,
    value: [
      { label: '类型', text: '第二种' },
      { label: '经过', text: '第一行\n第二行😀' },
    ],
  })
  expect(answeredLines(definition, { kind: 'one', story: '   ' }, false)).toMatchObject({
    value: [{ label: '类型', text: '第一种' }],
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
  expect(answeredLines(definition, answers as Record<string, string>, true)).toEqual({
    ok: false,
    code: 'invalid-input',
    detail,
  })
})

test('what must be known first is acknowledged, and sealed as it was shown (Codes, Art. 18)', () => {
  const reminder = {
    text: both('意见仅供参考'),
    choices: [
      { field: 'kind', option: 'one', text: both('第一种有期限') },
      { field: 'kind', option: 'two', text: both('第二种要留证据') },
    ],
  }
  const careful = { ...definition, reminder }
  expect(answeredLines(careful, { kind: 'two' }, false)).toMatchObject({ detail: 'reminder' })
  expect(answeredLines(careful, { kind: 'two' }, true)).toMatchObject({
    value: [{ label: '类型' }, { label: '已阅知的提示', text: '意见仅供参考\n第二种要留证据' }],
  })
})

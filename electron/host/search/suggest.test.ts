import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestion } from '../../../shared/contract/search.ts'
import { suggest } from './suggest.ts'
import { testContent } from './testContent.ts'

const content = testContent()
const asked = (text: string, limit = 6) => suggest(content, text, limit, '2026-06-30')
const label = (found: ReturnType<typeof asked>[number]): string =>
  found.segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const lines = (text: string, limit = 6): string[] =>
  asked(text, limit).map((found) => `${found.what} ${label(found)}`)

test.each([
  ['劳', 'law 中华人民共和国[劳]动法'],
  ['劳动合', 'law 中华人民共和国[劳动合]同法'],
  ['劳动合同法47', 'article 中华人民共和国[劳动合同法] [第四十七条]'],
  ['劳动合同47', 'article 中华人民共和国[劳动合同]法 [第四十七条]'],
  ['民法典1079', 'article 中华人民共和国[民法典] [第一千零七十九条]'],
  ['消法', 'law 中华人民共和国[消]费者权益保护[法]'],
  ['婚姻法', 'article 中华人民共和国民法典 [第一千零四十条]'],
  ['中华人民共和国刑', 'law 中华人民共和国[刑]法'],
  ['ldht', 'law 中华人民共和国[劳动合同]法'],
  ['zhangw', 'practitioner [张伟]（示例）'],
  ['张', 'practitioner [张]伟（示例）'],
  ['衡正', 'institution 上海示例[衡正]律师事务所'],
  ['离婚', 'guide 要[离婚]，财产和孩子'],
  ['老公不同意', 'guide 要离婚，财产和孩子'],
  ['协议离婚', 'qa [协议离婚]要带什么？'],
  ['离婚冷', 'question [离婚冷]静期多久'],
  ['离昏', 'correction 离[婚]'],
  ['劳动仲栽', 'correction 劳动仲[裁]'],
  ['離婚冷靜', 'question [离婚冷静]期多久'],
])('%s offers %s first', (text, first) => {
  expect(lines(text)[0]).toBe(first)
})

test('what is offered is of several kinds, each target once, no more than asked for', () => {
  const found = asked('离婚')
  expect(found).toHaveLength(6)
  expect(new Set(found.map(({ what }) => what))).toEqual(new Set(['guide', 'qa', 'question', 'case']))
  expect(new Set(found.map(({ target }) => JSON.stringify(target))).size).toBe(6)
  expect(asked('离婚', 2)).toHaveLength(2)
})

test('statutes come before regulations, these before local rules, what no longer applies last and saying so', () => {
  const laws = asked('劳动合同', 10).filter(({ what }) => what === 'law')
  expect(laws.map(({ target }) => target.kind === 'law' && target.lawId)).toEqual([
    'contract',
    'contract-rules',
    'contract-old',
    'local',
  ])
  expect(laws.map(({ note }) => note)).toEqual(['社会法', '社会法', 'superseded', '上海'])
})

test('a person is told apart by office and district, an office by its district', () => {
  expect(asked('张伟').map(({ note }) => note)).toEqual([
    '上海示例衡正律师事务所 · 黄浦区',
    '示例望舒（上海）公证处 · 黄浦区',
  ])
  expect(asked('衡正')[0]?.note).toBe('黄浦区')
})

test('letters that spell a word offer what begins with it', () => {
  expect(lines('lihun')).toContain('guide 要[离婚]，财产和孩子')
})

test('a question of the lexicon is searched for', () => {
  expect(asked('离婚冷')[0]?.target).toEqual({ kind: 'query', text: '离婚冷静期多久' })
})

test.each(['', ' ', '《》', '龘龘', '%', '"'])('%j offers nothing', (text) => {
  expect(asked(text)).toEqual([])
})

test('any text gets suggestions of the agreed form', () => {
  const unit = fc.constantFrom(...'离婚劳动合同法张伟zhangwldf第一百条0479〔〕"*\0👩‍⚖️ ')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 20 }), fc.string({ unit: 'binary' })), (text) => {
      const found = asked(text)
      for (const each of found) suggestion.parse(each)
      expect(found.length).toBeLessThanOrEqual(6)
      expect(JSON.stringify(found).isWellFormed()).toBe(true)
    }),
    { numRuns: 300 },
  )
})

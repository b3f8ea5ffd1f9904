import fc from 'fast-check'
import { expect, test } from 'vitest'
import { target } from '../../../shared/contract/search.ts'
import { testContent } from './testContent.ts'
import { understand } from './understand.ts'

const content = testContent()
const today = '2026-06-30'
const named = (text: string): string[] =>
  understand(content, text, today).direct.map((found) =>
    Object.values(found).slice(1).filter(Boolean).join(' '),
  )

test.each([
  ['民法典', ['code']],
  ['中华人民共和国民法典', ['code']],
  ['《中华人民共和国民法典》', ['code']],
  ['民法典1079', ['code code#4']],
  ['民法典第一千零七十九条', ['code code#4']],
  ['民法典 1079条', ['code code#4']],
  ['民法典第1079条第二款', ['code code#4']],
  ['民法典一零七九条', ['code code#4']],
  ['民法典第９９９条', ['code']],
  ['劳动合同法47条', ['contract contract#1']],
  ['《劳动合同法》第四十七条', ['contract contract#1']],
  ['劳动合同法', ['contract']],
  ['勞動合同法第四十七條', ['contract contract#1']],
  ['劳合法47', ['contract contract#1']],
  ['刑法第一百二十条之一', ['crime crime#1']],
  ['刑法120之一', ['crime crime#1']],
  ['刑法120-1', ['crime crime#1']],
  ['刑法第120之一条', ['crime crime#1']],
  ['刑法修正案八', ['crime-8']],
  ['刑法修正案（八）', ['crime-8']],
  ['消法55', ['consumer consumer#0']],
  ['劳动争议解释一第三条', ['labour-court labour-court#1']],
  ['劳动争议解释一', ['labour-court']],
  ['婚姻法', ['code code#3', 'marriage']],
  ['婚姻法第32条', ['code code#3', 'marriage marriage#0']],
  ['继承法', ['code code#5']],
  ['合同法', ['code code#2']],
  ['担保法', ['code code#1', 'code code#2']],
  ['民法通则', ['code code#0']],
  ['收养法', ['code code#3']],
  ['侵权责任法', ['code code#6']],
  ['法释〔2020〕26号', ['labour-court']],
  ['法释(2020)26号', ['labour-court']],
  ['沪司罚〔2024〕12号', ['p3']],
  ['沪司罚[2024]7号', ['p4']],
  ['13101201011565667', ['p1']],
  ['131012010115', ['p4']],
  ['张伟', ['p1', 'p2']],
  ['张伟（示例）', ['p1', 'p2']],
  ['上海示例衡正律师事务所', ['i1']],
  ['示例望舒上海公证处', ['i2']],
  ['ldhtf', ['contract']],
  ['ldht', ['contract']],
  ['laodonghetong', ['contract']],
  ['LAODONG HETONG FA', ['contract']],
  ['ldf', ['labour']],
  ['ld', []],
  ['laod', []],
  ['火星法3', []],
  ['太空法第一条', []],
  ['1079', []],
  ['第四十七条', []],
  ['', []],
  ['《》', []],
])('%s names %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})

test('the number of a penalty leads nowhere once it is public no longer (Codes, Art. 12)', () => {
  const found = (day: string | null) => understand(content, '沪司罚〔2024〕12号', day).direct
  expect(found('2026-06-30')).toHaveLength(1)
  expect(found('2026-07-01')).toEqual([])
  expect(found(null)).toEqual([])
})

test.each([
  ['zhangwei', ['张伟（示例）', '章薇（示例）']],
  ['zhang wei', ['张伟（示例）', '章薇（示例）']],
  ['ZHANGWEI', ['张伟（示例）', '章薇（示例）']],
  ['zhāng wěi', ['张伟（示例）', '章薇（示例）']],
  ['zw', ['张伟（示例）', '章薇（示例）']],
  ['张w', ['张伟（示例）']],
  ['z伟', ['张伟（示例）']],
  ['shanliwen', ['单立文（示例）']],
  ['danlw', ['单立文（示例）']],
  ['slw', ['单立文（示例）', '示例望舒（上海）公证处']],
  ['zengqiu', []],
  ['zengchou', ['曾仇（示例）']],
  ['cengc', ['曾仇（示例）']],
  ['hengzheng', ['上海示例衡正律师事务所']],
  ['张伟', []],
  ['zw1', []],
])('%s may stand for %j', (text, names) => {
  expect(understand(content, text).names).toEqual(names)
})

test.each([
  ['离昏', '离婚'],
  ['漓婚', '离婚'],
  ['劳动仲栽', '劳动仲裁'],
  ['工伤认订', '工伤认定'],
  ['抚养废', '抚养费'],
  ['工伤认订要多久', '工伤认定要多久'],
  ['離昏', '离婚'],
])('%s is read as %s', (text, corrected) => {
  expect(understand(content, text).corrected).toBe(corrected)
})

test.each([
  '离婚',
  '抚养费',
  '劳动仲裁',
  '章薇',
  '单立文律师',
  '民法典1079',
  'lihun',
  '火星法3',
  '沪司罚〔2099〕3号',
  '李乾',
])('%s is not corrected', (text) => {
  expect(understand(content, text).corrected).toBeNull()
})

test('traditional characters become simplified, what is both stays', () => {
  expect(understand(content, '離婚協議').text).toBe('离婚协议')
  expect(understand(content, '李乾').text).toBe('李乾')
  expect(understand(content, '衣物乾淨').text).toBe('衣物干净')
})

test('any text is understood: long, odd, hostile', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(...'离昏民法典第一百条之〔〕号0918az"*()\'\0\u200d👨‍👩‍👧%_;-'),
      maxLength: 60,
    }),
    fc.constantFrom(
      '"',
      "'; DROP TABLE law; --",
      'NEAR(a b)',
      'title:*',
      '%',
      '\u0000',
      '\ud800',
      '👩‍⚖️律师',
      'a'.repeat(10_000),
    ),
    fc.string({ unit: fc.constantFrom(...'离婚劳动仲栽工伤'), minLength: 9_000, maxLength: 10_000 }),
  )
  fc.assert(
    fc.property(odd, (text) => {
      const { text: kept, corrected, direct, names } = understand(content, text, today)
      expect(kept.isWellFormed()).toBe(true)
      expect(Array.from(kept).length).toBeLessThanOrEqual(200)
      expect(kept).not.toMatch(/\p{Cc}/u)
      expect(corrected).not.toBe(kept)
      expect((corrected ?? '').isWellFormed()).toBe(true)
      expect(names.length).toBeLessThanOrEqual(20)
      for (const found of direct) target.parse(found)
    }),
    { numRuns: 300 },
  )
})

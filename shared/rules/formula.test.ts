import { expect, test } from 'vitest'
import { guardFormula, unguardFormula } from './formula.ts'

const formulas = [
  '=1+1',
  '+SUM(A1)',
  '-2',
  '@cmd',
  '＝1+1',
  '＋86',
  '－2',
  '＠cmd',
  '\t=1',
  '\tcmd',
  '\r=1',
  '\ncmd',
  ' =1',
  '\u3000＝1',
]

test.each(formulas)('a cell that begins like a formula is text: %j', (text) =>
  expect(guardFormula(text)).toBe(`'${text}`),
)

test.each(['', '1', 'a=1', "'quoted'", '021-5555', '〔2026〕1号', '　示例'])('%j stays as it is', (text) => {
  expect(guardFormula(text)).toBe(text)
  expect(unguardFormula(text)).toBe(text)
})

test('whatever was guarded comes back as it was, guarded before or not', () => {
  for (const text of [
    ...formulas,
    ...formulas.map((text) => `'${text}`),
    ...formulas.map((text) => `''${text}`),
  ])
    expect(unguardFormula(guardFormula(text))).toBe(text)
})

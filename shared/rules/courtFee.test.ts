import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courtFeeRule } from '../contract/calculators.ts'
import { courtFee, largestAmount } from './courtFee.ts'

const rule = courtFeeRule.parse(
  JSON.parse(
    readFileSync(new URL('../../resources/rules/calculators/court-fee.json', import.meta.url), 'utf8'),
  ),
)
const day = '2026-11-29'

/** The least and the most in yuan. */
const fee = (kind: string, amount: number | null, halving: string | null = null): [number, number] => {
  const found = courtFee(rule, { kind, amount, halving }, day)
  if (!found.ok) throw new Error(found.code)
  return [found.value.least / 100, found.value.most / 100]
}
const exactly = (kind: string, amount: number | null, halving: string | null = null): number => {
  const [least, most] = fee(kind, amount, halving)
  expect(most).toBe(least)
  return least
}

// Held against 诉讼费用交纳办法 13 (1) as published.
test.each([
  [0, 50],
  [10_000, 50],
  [10_001, 50.03],
  [100_000, 2_300],
  [200_000, 4_300],
  [500_000, 8_800],
  [1_000_000, 13_800],
  [2_000_000, 22_800],
  [5_000_000, 46_800],
  [10_000_000, 81_800],
  [20_000_000, 141_800],
  [30_000_000, 191_800],
])('a claim for %i yuan costs %d', (amount, yuan) => {
  expect(exactly('property', amount)).toBe(yuan)
})

test('mediation, withdrawal, the summary procedure and a joined counterclaim halve it', () => {
  for (const halving of ['settled', 'summary', 'joined'])
    expect(exactly('property', 100_000, halving)).toBe(1_150)
  expect(exactly('labour', null)).toBe(10)
  expect(exactly('labour', null, 'summary')).toBe(5)
  expect(fee('divorce', null, 'settled')).toEqual([25, 150])
  // Art. 15 halves the fee of acceptance, not of an application.
  expect(exactly('preservation', 100_000, 'settled')).toBe(1_020)
})

// 诉讼费用交纳办法 13 (2) to (5), 14 (1) to (3).
test.each([
  ['divorce', null, [50, 300]],
  ['divorce', 200_000, [50, 300]],
  ['divorce', 1_000_000, [4_050, 4_300]],
  ['personality', null, [100, 500]],
  ['personality', 50_000, [100, 500]],
  ['personality', 100_000, [600, 1_000]],
  ['personality', 300_000, [1_600, 2_000]],
  ['other', null, [50, 100]],
  ['intellectual-property', null, [500, 1_000]],
  ['intellectual-property', 100_000, [2_300, 2_300]],
  ['administrative', null, [50, 50]],
  ['administrative-special', null, [100, 100]],
  ['enforcement', null, [50, 500]],
  ['enforcement', 10_000, [50, 50]],
  ['enforcement', 500_000, [7_400, 7_400]],
  ['enforcement', 5_000_000, [52_400, 52_400]],
  ['enforcement', 10_000_000, [77_400, 77_400]],
  ['enforcement', 20_000_000, [87_400, 87_400]],
  ['preservation', null, [30, 30]],
  ['preservation', 1_000, [30, 30]],
  ['preservation', 100_000, [1_020, 1_020]],
  ['preservation', 896_000, [5_000, 5_000]],
  ['preservation', 9_000_000, [5_000, 5_000]],
  ['payment-order', 100_000, [766.67, 766.67]],
])('%s of %s yuan costs between %j', (kind, amount, yuan) => {
  expect(fee(kind, amount)).toEqual(yuan)
})

test('every step is told: the part in each bracket, its rate and its article', () => {
  const found = courtFee(rule, { kind: 'property', amount: 150_000, halving: 'summary' }, day)
  const source = { title: '诉讼费用交纳办法', number: '第十三条' }
  expect(found.ok && found.value.steps).toEqual([
    { kind: 'bracket', over: 0, upTo: 10_000, part: 10_000, rate: null, fee: 5_000, source },
    { kind: 'bracket', over: 10_000, upTo: 100_000, part: 90_000, rate: 250, fee: 225_000, source },
    { kind: 'bracket', over: 100_000, upTo: 200_000, part: 50_000, rate: 200, fee: 100_000, source },
    {
      kind: 'half',
      halving: 'summary',
      of: { least: 330_000, most: 330_000 },
      sums: { least: 165_000, most: 165_000 },
      source: { title: '诉讼费用交纳办法', number: '第十六条' },
    },
  ])
})

test('what the rule does not hold for is refused', () => {
  const asked = { kind: 'property', amount: 100, halving: null }
  expect(courtFee(rule, asked, '2007-03-31')).toMatchObject({ code: 'not-in-force' })
  expect(courtFee(rule, asked, '2007-04-01').ok).toBe(true)
  const ended = { ...rule, effective: { from: '2007-04-01', until: '2026-11-28' } }
  expect(courtFee(ended, asked, day)).toMatchObject({ code: 'not-in-force' })
  expect(courtFee(rule, { ...asked, kind: 'murder' }, day)).toMatchObject({ code: 'no-such-kind' })
  expect(courtFee(rule, { ...asked, amount: null }, day)).toMatchObject({ code: 'amount-missing' })
  for (const amount of [-1, 0.5, Number.NaN, largestAmount + 1])
    expect(courtFee(rule, { ...asked, amount }, day)).toMatchObject({ code: 'amount-out-of-range' })
})

const withAmount = rule.kinds.filter(({ amount }) => amount).map(({ id }) => id)

test('who asks for more never pays less', () => {
  const amount = fc.integer({ min: 0, max: 30_000_000 })
  fc.assert(
    fc.property(fc.constantFrom(...withAmount), amount, amount, (kind, a, b) => {
      const [least, most] = fee(kind, Math.min(a, b))
      const [leastMore, mostMore] = fee(kind, Math.max(a, b))
      expect(leastMore).toBeGreaterThanOrEqual(least)
      expect(mostMore).toBeGreaterThanOrEqual(most)
    }),
  )
})

test('the fee does not jump: a yuan more costs at most its highest rate', () => {
  const edges = Object.values(rule.brackets).flatMap((all) => all.flatMap(({ upTo }) => upTo ?? []))
  const near = fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -3, max: 3 })).map(([a, b]) => a + b)
  fc.assert(
    fc.property(
      fc.constantFrom(...withAmount),
      fc.oneof(near, fc.integer({ min: 0, max: 30_000_000 })),
      (kind, amount) => {
        // 2.5 % and the rounding of two steps.
        expect(fee(kind, amount + 1)[1] - fee(kind, amount)[1]).toBeLessThan(0.045)
      },
    ),
  )
})

test('the parts of the brackets are the whole amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: largestAmount }), (amount) => {
      const found = courtFee(rule, { kind: 'property', amount, halving: null }, day)
      const parts = found.ok ? found.value.steps.map((step) => (step.kind === 'bracket' ? step.part : 0)) : []
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
    }),
  )
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { courtFeeRule, deadlineRule, workInjuryRule } from './calculators.ts'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../resources/rules/calculators/${name}.json`, import.meta.url), 'utf8'))
const fee = read('court-fee')
const property = fee.brackets.property

test('the rules that are shipped are right', () => {
  expect(courtFeeRule.safeParse(fee).success).toBe(true)
  expect(workInjuryRule.safeParse(read('work-injury')).success).toBe(true)
  expect(deadlineRule.safeParse(read('deadline')).success).toBe(true)
})

// A rule that is wrong stops the release (sync/publisher/importRules.ts).
test.each([
  ['brackets that end', { brackets: { ...fee.brackets, property: property.slice(0, -1) } }],
  ['brackets that fall', { brackets: { ...fee.brackets, property: [property[1], property[0]] } }],
  ['a kind whose brackets are not there', { brackets: { property } }],
  ['a kind that costs nothing', { kinds: [{ ...fee.kinds[1], fixed: undefined }] }],
  ['a range upside down', { kinds: [{ ...fee.kinds[1], fixed: { least: 20, most: 10 } }] }],
  ['a date that is none', { effective: { from: 'some day', until: null } }],
  ['something nobody knows', { colour: 'red' }],
])('%s is refused', (_, change) => {
  expect(courtFeeRule.safeParse({ ...fee, ...change }).success).toBe(false)
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workInjuryRule } from '../contract/calculators.ts'
import { workInjury } from './workInjury.ts'

const rule = workInjuryRule.parse(
  JSON.parse(
    readFileSync(new URL('../../resources/rules/calculators/work-injury.json', import.meta.url), 'utf8'),
  ),
)
const asked = { year: 2026, grade: 10, wage: 8_000, average: 10_000 }
const sum = (question: Partial<typeof asked>): number => {
  const found = workInjury(rule, { ...asked, ...question })
  if (!found.ok) throw new Error(found.code)
  return found.value.sum / 100
}

// Held against 工伤保险条例 35 to 37 as published.
test.each([27, 25, 23, 21, 18, 16, 13, 11, 9, 7].map((months, at) => [at + 1, months]))(
  'grade %i is worth %i months',
  (grade, months) => {
    expect(sum({ grade })).toBe(months * 8_000)
  },
)

// 工伤保险条例 64.
test('the wage counts between 60 and 300 per cent of the average', () => {
  expect(sum({ wage: 6_000 })).toBe(7 * 6_000)
  expect(sum({ wage: 5_999 })).toBe(7 * 6_000)
  expect(sum({ wage: 30_000 })).toBe(7 * 30_000)
  expect(sum({ wage: 30_001 })).toBe(7 * 30_000)
  expect(sum({ wage: 5_000, average: 12_307 })).toBe(51_689.4)
})

test('every step is told; without an average that the wage was not held against one', () => {
  const wage = { title: '工伤保险条例', number: '第六十四条' }
  const grade = { title: '工伤保险条例', number: '第三十七条' }
  const low = workInjury(rule, { ...asked, wage: 3_000 })
  expect(low.ok && low.value.steps).toEqual([
    { kind: 'wage', earned: 300_000, counted: 600_000, limit: 'least', percent: 60, source: wage },
    { kind: 'months', grade: 10, months: 7, sum: 4_200_000, source: grade },
  ])
  const unknown = workInjury(rule, { ...asked, average: null })
  expect(unknown.ok && unknown.value.steps[0]).toMatchObject({ limit: 'unknown', counted: 800_000 })
})

test('what the rule does not hold for is refused', () => {
  for (const grade of [0, 11, 1.5])
    expect(workInjury(rule, { ...asked, grade })).toMatchObject({ code: 'no-such-grade' })
  // The months were fewer before the Regulation was amended.
  expect(workInjury(rule, { ...asked, year: 2010 })).toMatchObject({ code: 'not-in-force' })
  expect(workInjury(rule, { ...asked, year: 2011 }).ok).toBe(true)
  for (const wage of [0, -1, 10_000_000, 1.5])
    expect(workInjury(rule, { ...asked, wage })).toMatchObject({ code: 'wage-out-of-range' })
  expect(workInjury(rule, { ...asked, average: 0 })).toMatchObject({ code: 'wage-out-of-range' })
})

test('a higher wage never gives less, a worse grade always more', () => {
  const wage = fc.integer({ min: 1, max: 200_000 })
  fc.assert(
    fc.property(wage, wage, wage, fc.integer({ min: 2, max: 10 }), (a, b, average, grade) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      expect(sum({ wage: more, average, grade })).toBeGreaterThanOrEqual(sum({ wage: less, average, grade }))
      expect(sum({ wage: a, average, grade: grade - 1 })).toBeGreaterThan(sum({ wage: a, average, grade }))
    }),
  )
})

import { expect, test } from 'vitest'
import { birthDate, foldResidentId, isResidentId, isYounger, residentIdFault } from './residentId.ts'

const now = new Date('2026-11-23T00:00:00Z')

test('a number whose check digit follows GB 11643 is taken, X included', () => {
  expect(residentIdFault('11010519491231002X', now)).toBeNull()
  expect(isResidentId('440524188001010014')).toBe(false) // before 1900
  expect(residentIdFault('440524198001010013', now)).toBeNull()
})

test.each([
  ['', 'length'],
  ['1101051949123100', 'length'],
  ['1101051949123100211', 'length'],
  ['11010519491231002x', 'characters'],
  ['1101051949X2310021', 'characters'],
  ['１１010519491231002X', 'characters'],
  ['110105194902300021', 'date'],
  ['110105194913310021', 'date'],
  ['110105000012310021', 'date'],
  ['110105202712310029', 'future'],
  ['110105194912310021', 'check'],
] as const)('%s is refused for its %s', (text, fault) => {
  expect(residentIdFault(text, now)).toBe(fault)
})

test('who is born today is born, by the day in China', () => {
  const lateInLondon = new Date('2026-11-23T20:00:00Z')
  expect(residentIdFault('110105202611240029', lateInLondon)).not.toBe('future')
  expect(residentIdFault('110105202611250029', lateInLondon)).toBe('future')
})

test('a small x, full-width characters, spaces and hyphens are folded', () => {
  for (const text of [
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２ｘ',
    '110105 19491231 002X',
    '110105-19491231-002X',
  ])
    expect(foldResidentId(text)).toBe('11010519491231002X')
})

test('the age: a year is full on the day after the birthday, the 29th of February included', () => {
  const [may, leap] = ['990000201205010012', '990000201202290012']
  expect(birthDate(may)).toBe('2012-05-01')
  expect([isYounger(may, 14, '2026-05-01'), isYounger(may, 14, '2026-05-02')]).toEqual([true, false])
  expect([isYounger(leap, 14, '2026-02-28'), isYounger(leap, 14, '2026-03-01')]).toEqual([true, false])
})

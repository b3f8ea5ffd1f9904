import { expect, test } from 'vitest'
import { isResidentId, residentIdFault } from './residentId.ts'

const today = new Date('2026-11-23T00:00:00Z')

test('a number whose check digit follows GB 11643 is taken, X included', () => {
  expect(residentIdFault('11010519491231002X', today)).toBeNull()
  expect(isResidentId('440524188001010014')).toBe(false) // before 1900
  expect(residentIdFault('440524198001010013', today)).toBeNull()
})

test.each([
  ['1101051949123100', 'length'],
  ['11010519491231002x', 'length'],
  ['110105194902300021', 'date'],
  ['110105202712310029', 'date'],
  ['110105194912310021', 'check'],
] as const)('%s is refused for its %s', (text, fault) => {
  expect(residentIdFault(text, today)).toBe(fault)
})

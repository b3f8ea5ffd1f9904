import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupReceiptCode, isReceiptCode, makeReceiptCode, normalizeReceiptCode } from './receiptCode.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(makeReceiptCode)

test('a code made is a code taken, also as a person copies it', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(isReceiptCode(code)).toBe(true)
      expect(normalizeReceiptCode(` ${groupReceiptCode(code).toLowerCase()}-`)).toBe(code)
    }),
  )
})

test('letters that look like digits are read as those', () => {
  expect(normalizeReceiptCode('oil0')).toBe('0110')
})

test('any one wrong character is noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(12), fc.constantFrom(...alphabet), (code, at, character) => {
      fc.pre(code[at] !== character)
      expect(isReceiptCode(code.slice(0, at) + character + code.slice(at + 1))).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('any swap of two neighbours is noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(11), (code, at) => {
      const [a, b] = [code[at] ?? '', code[at + 1] ?? '']
      fc.pre(a !== b)
      expect(isReceiptCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

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

test('letters that look like digits are read as those, in capitals or not', () => {
  const readings: Record<string, string[]> = { 0: ['0', 'O', 'o'], 1: ['1', 'I', 'i', 'L', 'l'] }
  const written = codes.chain((code) => {
    const each = [...code].map((right) =>
      fc.constantFrom(...(readings[right] ?? [right, right.toLowerCase()])),
    )
    return fc.tuple(...each).map((characters) => ({ code, text: characters.join('') }))
  })
  fc.assert(
    fc.property(written, ({ code, text }) => {
      expect(normalizeReceiptCode(text)).toBe(code)
    }),
  )
})

test('every one wrong character is noticed, of the alphabet or not', () => {
  const foreign = ['I', 'L', 'O', 'U', '!', '', ' ', '０', '示']
  fc.assert(
    fc.property(codes, (code) => {
      for (const [at, right] of [...code].entries()) {
        for (const character of [...alphabet, ...foreign]) {
          const wrong = code.slice(0, at) + character + code.slice(at + 1)
          expect(isReceiptCode(wrong), wrong).toBe(character === right)
        }
      }
    }),
  )
})

test('every swap of two neighbours is noticed', () => {
  fc.assert(
    fc.property(codes, (code) => {
      for (let at = 0; at < code.length - 1; at++) {
        const [a, b] = [code[at] ?? '', code[at + 1] ?? '']
        const swapped = code.slice(0, at) + b + a + code.slice(at + 2)
        expect(isReceiptCode(swapped), swapped).toBe(a === b)
      }
    }),
    { numRuns: 1000 },
  )
})

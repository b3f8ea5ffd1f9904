import { expect, test } from 'vitest'
import { foldPhone, phoneFault } from './phone.ts'

test.each(['13800005678', '19912345678', '02162345678', '01062345678', '05122345678', '057162345678'])(
  '%s is a number to be called on',
  (text) => {
    expect(phoneFault(text)).toBeNull()
  },
)

test.each([
  ['', 'empty'],
  ['1380000567', 'mobile'],
  ['12800005678', 'mobile'],
  ['138000056789', 'mobile'],
  ['62345678', 'area-code'],
  ['abc', 'area-code'],
  ['0216234567', 'landline'],
  ['02112345678', 'landline'],
  ['021623456789', 'landline'],
] as const)('%j is refused: %s', (text, fault) => {
  expect(phoneFault(text)).toBe(fault)
})

test.each([
  ['+86 138 0000 5678', '13800005678'],
  ['0086-13800005678', '13800005678'],
  ['１３８００００５６７８', '13800005678'],
  ['（021）6234–5678', '02162345678'],
])('%s is dialled as %s, with the same last four digits', (written, dialled) => {
  expect(foldPhone(written)).toBe(dialled)
})

import { expect, test } from 'vitest'
import { certificateFault, foldCertificateNo } from './certificateNo.ts'

test.each([
  ['19901201011565667', 'lawyer'],
  ['990193119301', 'lawyer'],
  ['GZ99-2010-0153', 'notary'],
  ['JF99200800812', 'grassroots-legal'],
])('%s of a %s is sound', (number, kind) => expect(certificateFault(number, kind)).toBeNull())

test.each([
  ['', 'length'],
  ['1990120101156566', 'length'],
  ['199012010115656670', 'length'],
  ['9901931193012', 'length'],
  ['1990120101156566X', 'characters'],
  ['GZ99-2010-0153', 'characters'],
] as const)('%s of a lawyer is refused for its %s', (number, fault) =>
  expect(certificateFault(number, 'lawyer')).toBe(fault),
)

test('full-width digits and spaces are folded; what else stands in it stays', () => {
  expect(foldCertificateNo('１９９０ 1201 0115 65667')).toBe('19901201011565667')
  expect(foldCertificateNo('GZ99-2010-0153')).toBe('GZ99-2010-0153')
})

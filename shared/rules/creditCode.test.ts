import { expect, test } from 'vitest'
import { creditCodeFault, foldCreditCode } from './creditCode.ts'

test.each([
  ['31999999MD00000013', 'law-firm'],
  ['32999999MD00000010', 'notary'],
  ['33999999MD0000001W', 'grassroots-legal'],
  ['34999999MD0000001R', 'appraisal'],
  ['35999999MD0000001N', 'arbitration'],
  // A public institution and a company: registered elsewhere.
  ['12999999MD00000012', 'notary'],
  ['91999999MD0000001W', 'appraisal'],
  ['12999999MD00000012', 'legal-aid'],
  ['31999999MD00000013', 'mediation'],
  // The sum leaves nothing over: the check character is 0, not a 32nd one.
  ['31999999MD00000000', 'law-firm'],
])('%s of the kind %s is sound', (code, kind) => expect(creditCodeFault(code, kind)).toBeNull())

test.each([
  ['', 'law-firm', 'length'],
  ['31999999MD0000001', 'law-firm', 'length'],
  ['31999999MD000000130', 'law-firm', 'length'],
  ['31999999MD0000001I', 'law-firm', 'characters'],
  ['31999999md00000013', 'law-firm', 'characters'],
  ['示例', 'law-firm', 'characters'],
  ['31999999MD00000014', 'law-firm', 'check'],
  ['13999999MD00000013', 'law-firm', 'check'],
  ['31999999MD00000031', 'law-firm', 'check'],
  ['32999999MD00000010', 'law-firm', 'kind'],
  ['91999999MD0000001W', 'law-firm', 'kind'],
  ['31999999MD00000013', 'notary', 'kind'],
] as const)('%s of the kind %s is refused for its %s', (code, kind, fault) =>
  expect(creditCodeFault(code, kind)).toBe(fault),
)

test('any one wrong character is noticed', () => {
  const code = '32999999MD00000010'
  for (const [at, right] of [...code].entries())
    for (const wrong of '0123456789ABCDEFGHJKLMNPQRTUWXY')
      if (wrong !== right)
        expect(creditCodeFault(code.slice(0, at) + wrong + code.slice(at + 1), 'other')).toBe('check')
})

test('small letters, full-width characters, spaces and hyphens are folded', () => {
  for (const text of ['31999999md00000013', '３１９９９９９９ＭＤ００００００１３', '31 999999-MD0000001 3'])
    expect(foldCreditCode(text)).toBe('31999999MD00000013')
})

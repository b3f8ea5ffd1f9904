const digits = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]))
for (const zero of '〇○') digits.set(zero, 0)
digits.set('两', 2)
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** The characters a number in a law may be written with, for use inside a regular expression's brackets. */
export const numeralCharacters = '零〇○一二三四五六七八九十百千两0-9０-９'

/** The value of a Chinese or Arabic (half or full width) numeral: `一百二十` is 120. */
export function numeralValue(numeral: string): number {
  const plain = numeral.normalize('NFKC')
  if (/^\d+$/.test(plain)) return Number(plain)
  let total = 0
  let pending: number | null = null
  for (const character of numeral) {
    const unit = units.get(character)
    if (unit === undefined) pending = digits.get(character) ?? pending
    else {
      total += (pending ?? 1) * unit
      pending = null
    }
  }
  return total + (pending ?? 0)
}

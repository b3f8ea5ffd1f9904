/** Crockford's base 32: no I, L, O or U, so that nothing on a slip is misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataLength = 12

/**
 * The check character: the code read as a polynomial over GF(32), modulo x^5 + x^2 + 1, at a generator of the field.
 * One wrong character and any swap of two neighbours are always noticed.
 */
function checkCharacter(data: string): string {
  let sum = 0
  for (const character of data) sum = timesGenerator(sum ^ alphabet.indexOf(character))
  return alphabet[sum] ?? ''
}

const timesGenerator = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0)

/** Makes a receipt code of 60 random bits and a check character. `bytes` holds at least 12 random bytes. */
export function makeReceiptCode(bytes: Uint8Array): string {
  const data = Array.from(bytes.subarray(0, dataLength), (byte) => alphabet[byte & 31]).join('')
  return data + checkCharacter(data)
}

/** What a person keyed in, brought to the stored form: spaces and dashes gone, capitals, O as 0, I and L as 1. */
export const normalizeReceiptCode = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

export function isReceiptCode(text: string): boolean {
  if (text.length !== dataLength + 1) return false
  if ([...text].some((character) => !alphabet.includes(character))) return false
  return checkCharacter(text.slice(0, dataLength)) === text[dataLength]
}

/** In groups for reading aloud and copying: `ABCD EFGH JKMN P`. */
export const groupReceiptCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })

/** The 6,763 characters of GB 2312, the standard of simplified characters: bytes B0A1 to F7FE, in its own order. */
function simplifiedCharacters(): Set<string> {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  }
  return new Set(new TextDecoder('gb2312').decode(Uint8Array.from(bytes)))
}
const simplified = simplifiedCharacters()
const han = /\p{Script=Han}/u

/**
 * Traditional characters as simplified ones. A text without any stays as it is: 乾 and 著 are traditional for 干 and 着,
 * but in a simplified text they are themselves.
 */
export function toSimplified(text: string): string {
  const traditional = Array.from(text).some((c) => !simplified.has(c) && han.test(c) && convert(c) !== c)
  return traditional ? convert(text) : text
}

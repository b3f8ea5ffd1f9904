const gbk = new TextDecoder('gbk')

/** The 6,763 characters of GB 2312, levels 1 and 2: rows 16 to 87 of its table. */
export function gb2312(): string[] {
  const characters: string[] = []
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = gbk.decode(Uint8Array.of(row, cell))
      if (/^\p{Unified_Ideograph}$/u.test(character)) characters.push(character)
    }
  return characters
}

/** Beyond GB 2312, for the names of people and places. */
const names = '喆堃昇祎劼昉垚彧烜瑄禛訚镕'

/** What can be written by hand on this kiosk. */
export const characters = (): string[] => [...new Set([...gb2312(), ...names])]

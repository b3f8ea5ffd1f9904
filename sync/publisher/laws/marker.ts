import { numeralCharacters, numeralValue } from './numerals.ts'

export type Marker = { number: string; value: number; rest: string }

/** May stand as a heading (`### 第一条`) or in bold. */
const form = new RegExp(
  `^(?:#{1,6}\\s*)?(?:\\*\\*)?\\s*(第([${numeralCharacters}]+)条(之[一二三四五六七八九十]+)?)(\\*\\*)?(\\s*)(.*)$`,
)

/**
 * The article a line begins, if it begins one. A space (also full-width), bold or the line's end after `第X条` says so.
 * With the text following directly, the line could as well be a reference (`第七条的规定…`): it is taken only as the
 * very next article after `last`.
 */
export function articleMarker(line: string, last: number): Marker | null {
  const match = form.exec(line)
  if (!match) return null
  const [, number = '', numeral = '', inserted, bold, space, rest = ''] = match
  const value = numeralValue(numeral)
  const apart = space !== '' || bold !== undefined || rest === ''
  const next = inserted === undefined ? value === last + 1 : value === last
  const reference = /^[的之、，,；;和与或及至以到修款项规所中]|^第/.test(rest)
  return apart || (next && !reference) ? { number, value, rest } : null
}

const inside = new RegExp(`(?<=[。；：])\\s+(?=第[${numeralCharacters}]+条(?:之[一二三四五六七八九十]+)?\\s)`)

/**
 * A line in which several articles follow one another (`…。 第六十五条 …`), taken apart where the count goes on from
 * `last`. Any other `第X条` inside a line is a quotation and stays where it is.
 */
export function articlesInLine(line: string, last: number): string[] {
  const lines: string[] = []
  let count = articleMarker(line, last)?.value ?? last
  for (const piece of line.split(inside)) {
    const marker = lines.length === 0 ? null : articleMarker(piece, count)
    const quoted = lines.length > 0 && marker?.value !== count + 1
    if (quoted) lines.push(`${lines.pop() ?? ''} ${piece}`)
    else lines.push(piece)
    if (marker && !quoted) count = marker.value
  }
  return lines
}

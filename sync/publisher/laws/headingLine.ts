import { numeralCharacters, numeralValue } from './numerals.ts'

/** `order` is set for a numbered part, chapter or section (`第三章`). */
export type HeadingLine = { level: number; title: string; order: { unit: string; value: number } | null }

const numbered = new RegExp(`^第([${numeralCharacters}]+)(分编|编|章|节)\\s*(.*)$`)
const general = /^[总附]\s*则$/
const appendix =
  /^附(?:\s*则|[件表录图]?[一二三四五六七八九十\d]*\s*[:：].{0,60}|[件表录图][一二三四五六七八九十\d]*(?:\s.{1,60})?)$/

function tidy(title: string): Pick<HeadingLine, 'title' | 'order'> {
  const plain = title.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim()
  const match = numbered.exec(plain)
  const joined = (text: string): string => text.replace(/([总附]) 则$/, '$1则')
  if (!match) return { title: joined(plain), order: null }
  const [, numeral = '', unit = '', name = ''] = match
  return {
    title: `第${numeral}${unit} ${joined(name)}`.trim(),
    order: { unit, value: numeralValue(numeral) },
  }
}

/**
 * A line as a heading, or null. Besides Markdown headings (`##` is level 1) these count, because real texts lose their
 * marks: 总则, 附则 or 附件 alone on a line, and a chapter line that continues the count of the chapter before it.
 */
export function headingLine(
  line: string,
  before: (unit: string) => { level: number; value: number } | undefined,
): HeadingLine | null {
  const marked = /^(#{1,6})\s*(.*)$/.exec(line)
  if (marked) {
    const [, hashes = '', title = ''] = marked
    return { level: Math.max(1, hashes.length - 1), ...tidy(title) }
  }
  if (general.test(line) || appendix.test(line)) return { level: 1, ...tidy(line) }
  if (line.length > 30 || /[，。；：]/.test(line)) return null
  const heading = tidy(line)
  if (!heading.order) return null
  const previous = before(heading.order.unit)
  return previous?.value === heading.order.value - 1 ? { level: previous.level, ...heading } : null
}

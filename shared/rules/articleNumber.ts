const digits = '零一二三四五六七八九'
const units: [number, string][] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
]

/** A whole number from 1 to 9999 as statutes write it: 10 is 十, 110 is 一百一十, 1079 is 一千零七十九. */
export function chineseNumeral(value: number): string {
  let rest = value
  let text = ''
  let gap = false
  for (const [unit, name] of units) {
    const count = Math.floor(rest / unit)
    rest %= unit
    if (count === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += '零'
    gap = false
    // Ten to nineteen lose their leading 一.
    text += unit === 10 && count === 1 && text === '' ? name : `${digits[count]}${name}`
  }
  if (rest === 0) return text
  return `${text}${gap ? '零' : ''}${digits[rest]}`
}

const numeral = /^第?\s*([\d零〇一二三四五六七八九十百千]+)\s*条?\s*(?:[之-]\s*([\d一二三四五六七八九十]+))?$/

const written = (part: string): string | null => {
  if (!/^\d+$/.test(part)) return part.replaceAll('〇', '零')
  const value = Number(part)
  return value >= 1 && value <= 9999 ? chineseNumeral(value) : null
}

/**
 * An article number as a person keys it (`47`, `第47条`, `四十七`, `120之一`, `第一百二十条之一`), brought to the form
 * statutes use: `第四十七条`, `第一百二十条之一`. Null when it is no article number.
 */
export function articleNumber(keyed: string): string | null {
  const match = numeral.exec(keyed.normalize('NFKC').trim())
  if (!match?.[1]) return null
  const main = written(match[1])
  const after = match[2] ? written(match[2]) : ''
  if (main === null || after === null) return null
  return `第${main}条${after ? `之${after}` : ''}`
}

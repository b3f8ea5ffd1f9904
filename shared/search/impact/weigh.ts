import { levelStep, levels } from './format.ts'
import { writeTerms } from './terms.ts'

/**
 * BM25's k1 and b for the statute's own words and for the everyday wordings that point at the article, the usual
 * number of terms of each, and what an everyday wording counts beside the text. Constants and not averages of the
 * corpus, so that a segment written later weighs alike. Chosen by `npm run train -- --ablation`.
 */
const own = { k1: 1.2, b: 0.6, usual: 190, weight: 1 }
const everyday = { k1: 1.2, b: 0.4, usual: 110, weight: 0.7 }

const capacity = 1 << 17
const buffer = new Uint32Array(capacity)

type Field = typeof own

/** Terms ascending with how often each occurs. */
function counted(texts: readonly string[]): { terms: Uint32Array; end: number } {
  let end = 0
  for (const text of texts) end = writeTerms(text, buffer, end)
  return { terms: buffer.slice(0, end).sort(), end }
}

const part = (field: Field, times: number, length: number): number =>
  (field.weight * times * (field.k1 + 1)) /
  (times + field.k1 * (1 - field.b + (field.b * length) / field.usual))

/** Calls `onTerm` with every term of an article once and its level, from 1 to `levels`. */
export function weigh(
  ownTexts: readonly string[],
  everydayTexts: readonly string[],
  onTerm: (term: number, level: number) => void,
): void {
  const a = counted(ownTexts)
  const b = counted(everydayTexts)
  let i = 0
  let j = 0
  while (i < a.end || j < b.end) {
    const left = i < a.end ? (a.terms[i] ?? 0) : Number.POSITIVE_INFINITY
    const right = j < b.end ? (b.terms[j] ?? 0) : Number.POSITIVE_INFINITY
    const term = Math.min(left, right)
    let times = 0
    for (; i < a.end && a.terms[i] === term; i++) times++
    let value = times > 0 ? part(own, times, a.end) : 0
    times = 0
    for (; j < b.end && b.terms[j] === term; j++) times++
    if (times > 0) value += part(everyday, times, b.end)
    onTerm(term, Math.max(1, Math.min(levels, Math.round(value / levelStep))))
  }
}

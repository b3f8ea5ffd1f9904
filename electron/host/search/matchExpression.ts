import type { Database } from 'better-sqlite3'
import { type Gram, queryGrams } from '../../../shared/search/grams.ts'

/** Turns of phrase that say that something is asked, not what: they match everywhere and rank nothing. */
const asking =
  /怎么办|怎么样|怎么|怎样|如何|为什么|什么|哪些|哪里|哪能办|哪能|多少|能不能|可不可以|可以吗|是不是|有没有|该不该|需要|应该|请问|我想|吗|呢|啊|了/g

/** A question with the asking blanked out; places stay those of the question. */
export const withoutAsking = (text: string): string => text.replace(asking, (word) => ' '.repeat(word.length))

/** The grams of a question without the asking; all of them when nothing else is left. */
export function contentGrams(text: string): Gram[] {
  const bare = queryGrams(withoutAsking(text))
  const unique = new Map((bare.length > 0 ? bare : queryGrams(text)).map((gram) => [gram.text, gram]))
  return [...unique.values()]
}

const quote = (gram: Gram): string => `"${gram.text.replaceAll('"', '')}"`

/** Every gram must occur: right for a few key words. */
export const allOf = (grams: readonly Gram[]): string => grams.map(quote).join(' AND ')

/**
 * The words must occur, wherever: 拖欠 and 工资 for 拖欠工资, that is pairs that share no character. Pairs across words
 * count where they stand.
 */
export function allWords(grams: readonly Gram[]): string {
  const words: Gram[] = []
  for (const [at, gram] of grams.entries()) {
    const next = grams[at + 1]
    const isLast = !next || next.start >= gram.end
    if (isLast || gram.start >= (words.at(-1)?.end ?? 0)) words.push(gram)
  }
  return `${allOf(words)} AND (${grams.map(quote).join(' OR ')})`
}

/**
 * Any of the grams may occur: for whole sentences. Only the `most` rarest are asked for, because a common pair costs
 * much to collect and hardly tells one article from another.
 */
export function anyOf(db: Database, vocabulary: string, grams: readonly Gram[], most = 10): string | null {
  const frequency = db.prepare<[string], number>(`SELECT doc FROM ${vocabulary} WHERE term = ?`).pluck()
  const known = grams
    .map((gram) => ({ gram, count: frequency.get(gram.text) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
    .slice(0, most)
  return known.length > 0 ? known.map(({ gram }) => quote(gram)).join(' OR ') : null
}

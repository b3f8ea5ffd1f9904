import { fold } from '../../../shared/search/grams.ts'
import { toSimplified } from './simplified.ts'

/** Characters of a query that are looked at. */
const longest = 200
const unseen = /[\p{C}\uFFFD]+/gu

/** A query as it is looked up: folded, in simplified characters, without control characters, 200 characters at most. */
export function cleanText(raw: string): string {
  const begun = raw.slice(0, 4 * longest).toWellFormed()
  const plain = fold(begun).replace(unseen, ' ').replace(/\s+/g, ' ').trim()
  const kept = Array.from(plain).slice(0, longest).join('')
  return toSimplified(kept).trim()
}

import type { Segment } from '../../../shared/contract/kinds.ts'

/** The words a search marked, the longest first; a single character may be what the end of an excerpt left of a word. */
export const wordsMarked = (excerpt: readonly Segment[]): string[] =>
  [...new Set(excerpt.flatMap(({ text, hit }) => (hit && text.length > 1 ? [text] : [])))].sort(
    (a, b) => b.length - a.length,
  )

const markedOnce = ({ text, hit }: Segment, word: string): Segment[] =>
  hit
    ? [{ text, hit }]
    : text
        .split(word)
        .flatMap((part, n) => [
          ...(n > 0 ? [{ text: word, hit: true }] : []),
          ...(part ? [{ text: part, hit: false }] : []),
        ])

/** A text with these words marked wherever they stand. */
export const marked = (text: string, words: readonly string[]): Segment[] =>
  words.reduce<Segment[]>(
    (segments, word) => segments.flatMap((each) => markedOnce(each, word)),
    [{ text, hit: false }],
  )

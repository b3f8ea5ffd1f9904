/**
 * An impact-ordered segment of the article index: up to 65,536 articles, so that an article's number fits 16 bits.
 *
 *     header   4 x u32   magic, articles, terms, length of the stream
 *     keys     terms x u32, ascending                      (see terms.ts)
 *     starts   (terms + 1) x u32, offsets into the stream
 *     found    terms x u32, in how many articles the term stands
 *     stream   u16: runs of `level << 12 | count` and `count` article numbers (a count of `manyMark` is followed by the
 *              true count - 1); of a term the highest level first, within a level ascending
 *
 * A level is what a term weighs in an article (BM25's part without the inverse document frequency, which is applied
 * when a question is asked), in steps of `levelStep`. So a segment never changes when others are added: a delta brings
 * a segment of its own and a list of the articles that are gone.
 */
export const magic = 0x4c4b_4931
export const headerWords = 4
export const segmentSize = 0x1_0000
export const levels = 15
export const levelStep = 0.24
export const manyMark = 0xfff

export type Segment = {
  readonly articles: number
  readonly keys: Uint32Array
  readonly starts: Uint32Array
  readonly found: Uint32Array
  readonly stream: Uint16Array
}

/** Reads a segment in place. Throws where the bytes are not one: they were written by this program and verified. */
export function openSegment(bytes: Uint8Array): Segment {
  const { buffer, byteOffset } = byteOffsetAligned(bytes)
  const [mark, articles = 0, terms = 0, length = 0] = new Uint32Array(buffer, byteOffset, headerWords)
  if (mark !== magic) throw new Error('not a segment of the article index')
  let at = byteOffset + headerWords * 4
  const words = (count: number): Uint32Array => {
    const view = new Uint32Array(buffer, at, count)
    at += count * 4
    return view
  }
  return {
    articles,
    keys: words(terms),
    starts: words(terms + 1),
    found: words(terms),
    stream: new Uint16Array(buffer, at, length),
  }
}

/** Views of 32 bits must begin at a multiple of four: a buffer out of a pool is copied. */
const byteOffsetAligned = (bytes: Uint8Array): Uint8Array =>
  bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)

/** Where a term stands among ascending keys, or -1. */
export function findTerm({ keys }: { readonly keys: Uint32Array }, term: number): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const key = keys[middle] ?? 0
    if (key === term) return middle
    if (key < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** In how many articles of the segments a term stands. */
export function foundIn(segments: readonly Segment[], term: number): number {
  let total = 0
  for (const segment of segments) {
    const place = findTerm(segment, term)
    if (place !== -1) total += segment.found[place] ?? 0
  }
  return total
}

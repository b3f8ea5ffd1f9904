import { headerWords, levels, magic, manyMark, segmentSize } from './format.ts'
import { weigh } from './weigh.ts'

/** What of an article is indexed: its own words, and the everyday wordings that lead to it. */
export type Indexed = { own: readonly string[]; everyday: readonly string[] }

const levelSlots = levels + 1

/** Takes up to `segmentSize` articles in order and then gives the bytes of their segment. */
export class SegmentWriter {
  articles = 0
  #terms = new TermTable()
  #postings = new Uint32Array(1 << 20)
  #levels = new Uint8Array(1 << 20)
  #termIds = new Uint32Array(1 << 20)
  #count = 0

  get full(): boolean {
    return this.articles === segmentSize
  }

  add({ own, everyday }: Indexed): void {
    if (this.full) throw new RangeError('the segment is full')
    const article = this.articles++
    weigh(own, everyday, (term, level) => this.#post(term, article, level))
  }

  #post(term: number, article: number, level: number): void {
    if (this.#count === this.#postings.length) {
      this.#postings = grown(this.#postings)
      this.#levels = grown(this.#levels)
      this.#termIds = grown(this.#termIds)
    }
    this.#postings[this.#count] = article
    this.#levels[this.#count] = level
    this.#termIds[this.#count++] = this.#terms.idOf(term)
  }

  /** The segment as format.ts describes it. */
  finish(): Uint8Array {
    const terms = this.#terms.size
    const counts = new Uint32Array(terms * levelSlots)
    for (let i = 0; i < this.#count; i++) {
      const slot = (this.#termIds[i] ?? 0) * levelSlots + (this.#levels[i] ?? 0)
      counts[slot] = (counts[slot] ?? 0) + 1
    }
    const order = this.#terms.ascending()
    const length = streamLength(counts)
    const bytes = new Uint8Array((headerWords + 3 * terms + 1) * 4 + length * 2)
    const head = new Uint32Array(bytes.buffer, 0, headerWords + 3 * terms + 1)
    head.set([magic, this.articles, terms, length])
    const stream = new Uint16Array(bytes.buffer, head.byteLength, length)
    const next = layOut(this.#terms, order, counts, head, stream)
    for (let i = 0; i < this.#count; i++) {
      const slot = (this.#termIds[i] ?? 0) * levelSlots + (this.#levels[i] ?? 0)
      const at = next[slot] ?? 0
      stream[at] = this.#postings[i] ?? 0
      next[slot] = at + 1
    }
    return bytes
  }
}

const grown = <T extends Uint32Array | Uint8Array>(array: T): T => {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2)
  larger.set(array)
  return larger
}

/** Units of the stream a run takes: its head and its articles. */
const runLength = (count: number): number => (count === 0 ? 0 : count < manyMark ? count + 1 : count + 2)

function streamLength(counts: Uint32Array): number {
  let length = 0
  for (const count of counts) length += runLength(count)
  return length
}

/** Writes keys, starts, counts and the heads of the runs; returns for every term and level where its articles go. */
function layOut(
  terms: TermTable,
  order: Uint32Array,
  counts: Uint32Array,
  head: Uint32Array,
  stream: Uint16Array,
): Uint32Array {
  const total = terms.size
  const next = new Uint32Array(counts.length)
  let at = 0
  for (const [rank, id] of order.entries()) {
    head[headerWords + rank] = terms.keyOf(id)
    head[headerWords + total + rank] = at
    let found = 0
    for (let level = levels; level > 0; level--) {
      const slot = id * levelSlots + level
      const count = counts[slot] ?? 0
      if (count === 0) continue
      found += count
      stream[at] = (level << 12) | Math.min(count, manyMark)
      if (count >= manyMark) stream[at + 1] = count - 1
      next[slot] = at + runLength(count) - count
      at += runLength(count)
    }
    head[headerWords + 2 * total + 1 + rank] = found
  }
  head[headerWords + 2 * total] = at
  return next
}

/** Terms numbered in the order they are met: open addressing over two typed arrays, far smaller than a Map. */
class TermTable {
  size = 0
  #keys = new Uint32Array(1 << 16)
  #slots = new Int32Array(1 << 18).fill(-1)

  keyOf(id: number): number {
    return this.#keys[id] ?? 0
  }

  idOf(term: number): number {
    const mask = this.#slots.length - 1
    for (let at = Math.imul(term, 0x9e37_79b1) >>> 0; ; at++) {
      const id = this.#slots[at & mask] ?? -1
      if (id === -1) return this.#insert(term, at & mask)
      if (this.#keys[id] === term) return id
    }
  }

  /** The numbers of the terms, in the order of the terms. */
  ascending(): Uint32Array {
    return Uint32Array.from({ length: this.size }, (_, id) => id).sort(
      (a, b) => this.keyOf(a) - this.keyOf(b),
    )
  }

  #insert(term: number, at: number): number {
    if (this.size === this.#keys.length) this.#keys = grown(this.#keys)
    this.#keys[this.size] = term
    this.#slots[at] = this.size++
    if (this.size * 2 > this.#slots.length) this.#rehash()
    return this.size - 1
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let id = 0; id < this.size; id++) {
      let at = Math.imul(this.#keys[id] ?? 0, 0x9e37_79b1) >>> 0
      while (this.#slots[at & mask] !== -1) at++
      this.#slots[at & mask] = id
    }
  }
}

import { headerWords, levels, magic, manyMark, segmentSize } from './format.ts'
import { weigh } from './weigh.ts'

/** What of an article is indexed: its own words, and the everyday wordings that lead to it. */
export type Indexed = { own: readonly string[]; everyday: readonly string[] }

const levelSlots = levels + 1

/**
 * Takes up to `segmentSize` articles in order, then gives the bytes of their segment and begins the next. What it works
 * in is used again: several of it, waiting to be collected, would be most of the memory a whole index takes to build.
 */
export class SegmentWriter {
  articles = 0
  #terms = new TermTable()
  #postings = new Postings()
  #slots: Uint32Array<ArrayBuffer> = new Uint32Array(0)

  get full(): boolean {
    return this.articles === segmentSize
  }

  add({ own, everyday }: Indexed): void {
    if (this.full) throw new RangeError('the segment is full')
    const article = this.articles++
    weigh(own, everyday, (term, level) => this.#postings.add(this.#terms.idOf(term), level, article))
  }

  /** The segment as format.ts describes it. */
  finish(): Uint8Array<ArrayBuffer> {
    const terms = this.#terms.size
    if (this.#slots.length < terms * levelSlots) this.#slots = new Uint32Array(terms * levelSlots)
    const counts = this.#slots.subarray(0, terms * levelSlots).fill(0)
    this.#postings.each((slot) => {
      counts[slot] = (counts[slot] ?? 0) + 1
    })
    const order = this.#terms.ascending()
    const length = streamLength(counts)
    const bytes = new Uint8Array((headerWords + 3 * terms + 1) * 4 + length * 2)
    const head = new Uint32Array(bytes.buffer, 0, headerWords + 3 * terms + 1)
    head.set([magic, this.articles, terms, length])
    const stream = new Uint16Array(bytes.buffer, head.byteLength, length)
    layOut(this.#terms, order, counts, head, stream)
    this.#postings.each((slot, article) => {
      const at = counts[slot] ?? 0
      stream[at] = article
      counts[slot] = at + 1
    })
    this.articles = 0
    this.#terms.clear()
    this.#postings.clear()
    return bytes
  }

  /** Gives all memory back at once: what follows would otherwise add to it. Nothing can be added afterwards. */
  release(): void {
    this.#postings.release()
    this.#slots.buffer.transfer(0)
  }
}

const chunkSize = 1 << 20

/**
 * What stands where, as it comes: term, level and article in six bytes. In pieces, because one array for all would be
 * copied each time it grew, and half empty in the end: these are most of the memory an index takes to build.
 */
class Postings {
  #count = 0
  readonly #slots: Uint32Array<ArrayBuffer>[] = []
  readonly #articles: Uint16Array<ArrayBuffer>[] = []

  add(term: number, level: number, article: number): void {
    const at = this.#count % chunkSize
    const chunk = (this.#count++ - at) / chunkSize
    if (chunk === this.#slots.length) {
      this.#slots.push(new Uint32Array(chunkSize))
      this.#articles.push(new Uint16Array(chunkSize))
    }
    ;(this.#slots[chunk] as Uint32Array)[at] = term * levelSlots + level
    ;(this.#articles[chunk] as Uint16Array)[at] = article
  }

  clear(): void {
    this.#count = 0
  }

  release(): void {
    for (const { buffer } of [...this.#slots, ...this.#articles]) buffer.transfer(0)
  }

  /** In the order they came; `slot` is the term and the level as one number. */
  each(take: (slot: number, article: number) => void): void {
    for (const [chunk, slots] of this.#slots.entries()) {
      const articles = this.#articles[chunk] as Uint16Array
      const length = Math.min(chunkSize, this.#count - chunk * chunkSize)
      for (let i = 0; i < length; i++) take(slots[i] as number, articles[i] as number)
    }
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

/** Writes keys, starts, counts and the heads of the runs; puts where its articles go in the place of each count. */
function layOut(
  terms: TermTable,
  order: Uint32Array,
  counts: Uint32Array,
  head: Uint32Array,
  stream: Uint16Array,
): void {
  const total = terms.size
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
      counts[slot] = at + runLength(count) - count
      at += runLength(count)
    }
    head[headerWords + 2 * total + 1 + rank] = found
  }
  head[headerWords + 2 * total] = at
}

/** Terms numbered in the order they are met: open addressing over two typed arrays, far smaller than a Map. */
class TermTable {
  size = 0
  #keys = new Uint32Array(1 << 16)
  #slots = new Int32Array(1 << 18).fill(-1)

  clear(): void {
    this.size = 0
    this.#slots.fill(-1)
  }

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

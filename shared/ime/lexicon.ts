import { joinBytes } from './joinBytes.ts'
/**
 * Words by their sound: a tree whose nodes are numbered level by level, so that the children of one and the words of
 * one lie side by side. It is used as it lies in the file. Costs are negative logarithms of probabilities, in 1/12 nat
 * (a cost of 12 is e times less likely), and add up.
 */
export type Lexicon = {
  /** The syllable that leads to each node; that of the root, node 0, says nothing. */
  sounds: Uint16Array
  /** Where the children of each node begin; those of the next follow them. */
  children: Uint32Array
  /** Where the words of each node begin, the likeliest first. */
  words: Uint32Array
  costs: Uint8Array
  kinds: Uint8Array
  /** Where the characters of each word begin in `characters`. */
  texts: Uint32Array
  characters: Uint16Array
  /** The least cost of a word at the node or below it. */
  least: Uint8Array
  /** The nodes each character stands at alone: how it may be read. */
  readings: ReadonlyMap<number, readonly number[]>
}

export type Word = {
  text: string
  syllables: readonly number[]
  /** 0..255; what costs more is not likely enough to be kept apart. */
  cost: number
  kind: number
}

export const mostCost = 255

export const root = 0

/** Bytes of a file of the lexicon: counts, then the arrays, the widest numbers first so that each lies where it must. */
export function encodeLexicon(words: readonly Word[]): Uint8Array<ArrayBuffer> {
  const { sounds, children, starts, sorted } = treeOf(words)
  const costs = Uint8Array.from(sorted, ({ cost }) => Math.min(Math.round(cost), mostCost))
  const characters = sorted.map(({ text }) => text).join('')
  const parts = [
    Uint32Array.of(sounds.length, sorted.length, characters.length),
    Uint32Array.from(children),
    Uint32Array.from(starts),
    Uint16Array.from(sounds),
    Uint16Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i)),
    costs,
    Uint8Array.from(sorted, ({ kind }) => kind),
    Uint8Array.from(sorted, ({ text }) => text.length),
    leastOf(children, starts, costs),
  ]
  return joinBytes(parts)
}

/** Words by their syllables, those that are the beginning of others before them, the likeliest of a sound first. */
function bySound(a: Word, b: Word): number {
  const most = Math.min(a.syllables.length, b.syllables.length)
  for (let at = 0; at < most; at++) {
    const order = (a.syllables[at] as number) - (b.syllables[at] as number)
    if (order !== 0) return order
  }
  return a.syllables.length - b.syllables.length || a.cost - b.cost || (a.text < b.text ? -1 : 1)
}

/** The tree, level by level. Every node stands for the words in a range of the list sorted by sound. */
function treeOf(words: readonly Word[]) {
  const list = words.toSorted(bySound)
  const nodes = [{ sound: 0, from: 0, to: list.length, depth: 0 }]
  const children: number[] = []
  const starts: number[] = []
  const sorted: Word[] = []
  for (let node = nodes[0], n = 0; node; node = nodes[++n]) {
    const { to, depth } = node
    children.push(nodes.length)
    starts.push(sorted.length)
    let at = node.from
    for (; at < to && list[at]?.syllables.length === depth; at++) sorted.push(list[at] as Word)
    while (at < to) {
      const from = at
      const sound = list[from]?.syllables[depth] as number
      while (at < to && list[at]?.syllables[depth] === sound) at++
      nodes.push({ sound, from, to: at, depth: depth + 1 })
    }
  }
  children.push(nodes.length)
  starts.push(sorted.length)
  return { sounds: nodes.map(({ sound }) => sound), children, starts, sorted }
}

/** So many words are decoded before the page may do something else. */
const atOnce = 8_192

/** The lexicon in a file of `encodeLexicon`, which stays its memory. Throws RangeError where the file is cut. */
export function decodeLexicon(buffer: ArrayBuffer): Lexicon {
  const run = decoding(buffer)
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
  }
}

/** The same, stopping now and then. */
export function* decoding(buffer: ArrayBuffer): Generator<undefined, Lexicon> {
  const [nodes = 0, count = 0, length = 0] = new Uint32Array(buffer, 0, 3)
  let at = 12
  const next = <T>(
    make: (buffer: ArrayBuffer, at: number, length: number) => T,
    size: number,
    width: number,
  ): T => {
    const made = make(buffer, at, size)
    at += size * width
    return made
  }
  const children = next((...of) => new Uint32Array(...of), nodes + 1, 4)
  const words = next((...of) => new Uint32Array(...of), nodes + 1, 4)
  const sounds = next((...of) => new Uint16Array(...of), nodes, 2)
  const characters = next((...of) => new Uint16Array(...of), length, 2)
  const costs = next((...of) => new Uint8Array(...of), count, 1)
  const kinds = next((...of) => new Uint8Array(...of), count, 1)
  const lengths = next((...of) => new Uint8Array(...of), count, 1)
  const least = next((...of) => new Uint8Array(...of), nodes, 1)
  const texts = new Uint32Array(count + 1)
  for (let word = 0; word < count; word++) {
    texts[word + 1] = (texts[word] as number) + (lengths[word] as number)
    if (word % atOnce === 0) yield
  }
  const lexicon = { sounds, children, words, costs, kinds, texts, characters, least }
  return { ...lexicon, readings: readingsOf(lexicon) }
}

/** Children have higher numbers than their parents, so one way back over all nodes is enough. */
function leastOf(children: readonly number[], words: readonly number[], costs: Uint8Array): Uint8Array {
  const least = new Uint8Array(children.length - 1).fill(mostCost)
  for (let node = least.length - 1; node >= 0; node--) {
    const first = words[node] as number
    let best = first < (words[node + 1] as number) ? (costs[first] as number) : mostCost
    for (let child = children[node] as number; child < (children[node + 1] as number); child++)
      best = Math.min(best, least[child] as number)
    least[node] = best
  }
  return least
}

function readingsOf({
  children,
  words,
  texts,
  characters,
}: Pick<Lexicon, 'children' | 'words' | 'texts' | 'characters'>): Map<number, number[]> {
  const readings = new Map<number, number[]>()
  for (let node = children[root] as number; node < (children[root + 1] as number); node++) {
    for (let word = words[node] as number; word < (words[node + 1] as number); word++) {
      const character = characters[texts[word] as number] as number
      const known = readings.get(character)
      if (!known) readings.set(character, [node])
      else if (!known.includes(node)) known.push(node)
    }
  }
  return readings
}

export const textOf = ({ texts, characters }: Lexicon, word: number): string =>
  String.fromCharCode(...characters.subarray(texts[word], texts[word + 1]))

/** The first child of a node whose syllable is not before `sound`; the children's end where all are. */
export function childFrom({ sounds, children }: Lexicon, node: number, sound: number): number {
  let low = children[node] as number
  let high = children[node + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sounds[middle] as number) < sound) low = middle + 1
    else high = middle
  }
  return low
}

/** How a word is read: the way from the root to its node. */
export function syllablesOf({ words, children, sounds }: Lexicon, word: number): number[] {
  const read: number[] = []
  for (let node = holderOf(words, word); node > root; node = holderOf(children, node))
    read.unshift(sounds[node] as number)
  return read
}

/** The node whose range of words, or of children, holds a number: ranges follow each other in the order of nodes. */
function holderOf(starts: Uint32Array, number: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle + 1] as number) <= number) low = middle + 1
    else high = middle
  }
  return low
}

import { createHash } from 'node:crypto'

/** A complete subtree: it stands for the leaves `position << level` up to the next subtree of that level. */
export type Node = { readonly level: number; readonly position: number; readonly hash: Buffer }

/**
 * A Merkle tree that only grows (RFC 6962, section 2.1), kept as what is needed to grow it: the roots of its complete
 * subtrees, the largest first, one for each bit set in `size`.
 */
export type Tree = { readonly size: number; readonly frontier: readonly Buffer[] }

export const emptyTree: Tree = { size: 0, frontier: [] }

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
// The two prefixes keep a leaf from being passed off as a node.
const leafPrefix = Buffer.from([0])
const nodePrefix = Buffer.from([1])
const parentOf = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodePrefix, left, right)

/** The tree with one more leaf, and the subtrees that became complete by it, the leaf itself among them. */
export function grow({ size, frontier }: Tree, leaf: Uint8Array): { tree: Tree; nodes: Node[] } {
  const subtrees = [...frontier]
  let node: Node = { level: 0, position: size, hash: sha256(leafPrefix, leaf) }
  const nodes = [node]
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const hash = parentOf(subtrees.pop() as Buffer, node.hash)
    node = { level: node.level + 1, position: node.position >> 1, hash }
    nodes.push(node)
  }
  return { tree: { size: size + 1, frontier: [...subtrees, node.hash] }, nodes }
}

/** The Merkle tree hash over all leaves, lower-case hex. */
export const rootOf = ({ frontier }: Tree): string => joined(frontier).toString('hex')

/** The root over subtrees that lie side by side, the largest first. */
function joined(subtrees: readonly Buffer[]): Buffer {
  const [smallest, ...larger] = subtrees.toReversed()
  return smallest ? larger.reduce((right, left) => parentOf(left, right), smallest) : sha256()
}

type Place = Pick<Node, 'level' | 'position'>

/**
 * What proves that a log of `to` leaves begins with the log of `from` leaves (RFC 6962, section 2.1.2): for each hash of
 * the proof the complete subtrees it is joined from. Both sizes positive, `from` at most `to`.
 */
export function proofPlaces(from: number, to: number): Place[][] {
  const prove = (first: number, m: number, n: number, whole: boolean): Place[][] => {
    if (m === n) return whole ? [] : [subtreesOf(first, n)]
    const half = largestPowerBelow(n)
    return m <= half
      ? [...prove(first, m, half, whole), subtreesOf(first + half, n - half)]
      : [...prove(first + half, m - half, n - half, false), subtreesOf(first, half)]
  }
  return prove(0, from, to, true)
}

/** The complete subtrees that `count` leaves from `first` are made of, the largest first. */
function subtreesOf(first: number, count: number): Place[] {
  const places: Place[] = []
  for (let level = 31 - Math.clz32(count), at = first; level >= 0; level--) {
    if (((count >> level) & 1) === 0) continue
    places.push({ level, position: at >> level })
    at += 1 << level
  }
  return places
}

const largestPowerBelow = (n: number): number => 1 << (31 - Math.clz32(n - 1))

/** The proof at `places`, lower-case hex. `hashOf` knows every complete subtree of the log. */
export const proofFrom = (places: readonly Place[][], hashOf: (place: Place) => Buffer): string[] =>
  places.map((subtrees) => joined(subtrees.map(hashOf)).toString('hex'))

type Log = { readonly size: number; readonly root: string }

/** Whether the proof shows that the later log begins with the earlier one (RFC 9162, section 2.1.4.2). */
export function isProven(earlier: Log, later: Log, proof: readonly string[]): boolean {
  if (earlier.size === 0) return true
  if (earlier.size === later.size) return earlier.root === later.root && proof.length === 0
  const isPower = (earlier.size & (earlier.size - 1)) === 0
  const [first, ...rest] = (isPower ? [earlier.root, ...proof] : proof).map((hex) => Buffer.from(hex, 'hex'))
  if (!first || earlier.size > later.size) return false
  let [m, n] = [earlier.size - 1, later.size - 1]
  while (m & 1) [m, n] = [m >> 1, n >> 1]
  let [before, after]: [Buffer, Buffer] = [first, first]
  for (const hash of rest) {
    if (n === 0) return false
    if (m & 1 || m === n) {
      before = parentOf(hash, before)
      after = parentOf(hash, after)
      while (!(m & 1) && m !== 0) [m, n] = [m >> 1, n >> 1]
    } else after = parentOf(after, hash)
    ;[m, n] = [m >> 1, n >> 1]
  }
  return n === 0 && before.toString('hex') === earlier.root && after.toString('hex') === later.root
}

const hexLength = 64

/** The frontier as text, as the database keeps it. */
export const frontierText = ({ frontier }: Tree): string =>
  frontier.map((hash) => hash.toString('hex')).join('')

export const treeFrom = (size: number, text: string): Tree => ({
  size,
  frontier: Array.from({ length: text.length / hexLength }, (_, i) =>
    Buffer.from(text.slice(i * hexLength, (i + 1) * hexLength), 'hex'),
  ),
})

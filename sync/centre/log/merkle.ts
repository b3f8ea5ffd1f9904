import { createHash } from 'node:crypto'

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

/** The tree with one more leaf. */
export function grow({ size, frontier }: Tree, leaf: Uint8Array): Tree {
  const subtrees = [...frontier]
  let hash = sha256(leafPrefix, leaf)
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2)
    hash = sha256(nodePrefix, subtrees.pop() as Buffer, hash)
  return { size: size + 1, frontier: [...subtrees, hash] }
}

/** The Merkle tree hash over all leaves, lower-case hex. */
export function rootOf({ frontier }: Tree): string {
  const [smallest, ...larger] = frontier.toReversed()
  if (!smallest) return sha256().toString('hex')
  return larger.reduce((right, left) => sha256(nodePrefix, left, right), smallest).toString('hex')
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

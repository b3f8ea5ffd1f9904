import { emptyTree, grow, type Node, proofFrom, proofPlaces, rootOf, type Tree } from './merkle.ts'

/** Logs of every size up to `size`, and every complete subtree of the last. */
export function testLog(size: number, leaf: (i: number) => string) {
  const found = new Map<string, Buffer>()
  const key = ({ level, position }: Pick<Node, 'level' | 'position'>) => `${level}/${position}`
  const all = [{ size: 0, root: rootOf(emptyTree) }]
  let tree: Tree = emptyTree
  for (let i = 0; i < size; i++) {
    const grown = grow(tree, Buffer.from(leaf(i)))
    tree = grown.tree
    for (const node of grown.nodes) found.set(key(node), node.hash)
    all.push({ size: tree.size, root: rootOf(tree) })
  }
  const hashOf = (place: Pick<Node, 'level' | 'position'>): Buffer => {
    const hash = found.get(key(place))
    if (!hash) throw new Error(`no ${key(place)}`)
    return hash
  }
  return { all, proof: (from: number, to: number) => proofFrom(proofPlaces(from, to), hashOf) }
}

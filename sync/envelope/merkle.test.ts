import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyTree, frontierText, grow, isProven, rootOf, type Tree, treeFrom } from './merkle.ts'
import { testLog } from './testLog.ts'

/** The leaves and roots that implementations of RFC 6962 are compared by. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test('the roots are those of RFC 6962, and a tree kept as text grows on', () => {
  let tree: Tree = emptyTree
  expect(rootOf(tree)).toBe(roots[0])
  for (const [i, leaf] of leaves.entries()) {
    tree = grow(treeFrom(tree.size, frontierText(tree)), Buffer.from(leaf, 'hex')).tree
    expect(tree.size).toBe(i + 1)
    expect(rootOf(tree)).toBe(roots[i + 1])
  }
})

test('a leaf that reads like two nodes gives another root than the two', () => {
  const [a, b] = [Buffer.from('a'), Buffer.from('b')]
  const one = (leaf: Buffer) => grow(emptyTree, leaf).tree
  const hashes = [one(a), one(b)].flatMap(({ frontier }) => frontier)
  expect(rootOf(one(Buffer.concat(hashes)))).not.toBe(rootOf(grow(one(a), b).tree))
})

const most = 70
const honest = testLog(most, (i) => `leaf ${i}`)
const at = (log: typeof honest, size: number) => log.all[size] ?? { size: -1, root: '' }

test('of any two sizes of a log the later is proven to begin with the earlier', () => {
  for (let to = 1; to <= most; to++)
    for (let from = 1; from <= to; from++)
      expect(isProven(at(honest, from), at(honest, to), honest.proof(from, to)), `${from} ${to}`).toBe(true)
})

test('a log that was forked is not proven, with its own proof or any other', () => {
  const sizes = fc.tuple(
    fc.integer({ min: 1, max: most }),
    fc.integer({ min: 1, max: most }),
    fc.nat(most - 1),
  )
  fc.assert(
    fc.property(sizes, fc.nat(6), ([a, b, changed], turned) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const forkedAt = changed % from
      const forked = testLog(to, (i) => (i === forkedAt ? 'other' : `leaf ${i}`))
      for (const proof of [forked.proof(from, to), honest.proof(from, to), []])
        expect(isProven(at(honest, from), at(forked, to), proof)).toBe(false)
      const bent = honest.proof(from, to)
      if (bent.length === 0) return
      bent[turned % bent.length] = 'f'.repeat(64)
      expect(isProven(at(honest, from), at(honest, to), bent)).toBe(false)
    }),
    { numRuns: 200 },
  )
})

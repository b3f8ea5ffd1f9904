import { expect, test } from 'vitest'
import { type Row, RowSet } from './rowSet.ts'

const first: Row = ['qa-1', '示例一', null, 1]
const second: Row = ['qa-2', '示例二', 2.5, 0]

test('the order of rows does not matter, and a row taken out is as if it had never been there', () => {
  const one = new RowSet()
  one.add('rule', first)
  one.add('rule', second)
  const other = new RowSet()
  other.add('rule', second)
  other.add('article', first)
  other.add('rule', first)
  expect(other.root).not.toBe(one.root)
  other.remove('article', first)
  expect(other.root).toBe(one.root)
})

test('a state goes on where it was left, and is a copy', () => {
  const set = new RowSet()
  set.add('rule', first)
  const resumed = new RowSet(set.state)
  resumed.add('rule', second)
  set.add('rule', second)
  expect(resumed.root).toBe(set.root)
  set.state.fill(0)
  expect(resumed.root).toBe(set.root)
  expect(() => new RowSet(new Uint8Array(3))).toThrow(RangeError)
})

test('rows that differ in a table, a boundary or a type have different roots', () => {
  const roots = (
    [
      ['rule', ['a', 'bc']],
      ['rule', ['ab', 'c']],
      ['law', ['a', 'bc']],
      ['rule', ['a', null]],
      ['rule', ['a', 'null']],
      ['rule', ['a', 1]],
      ['rule', ['a', '1']],
    ] as const
  ).map(([table, row]) => {
    const set = new RowSet()
    set.add(table, row)
    return set.root
  })
  expect(new Set(roots).size).toBe(roots.length)
})

test('a row twice is not the same as once or not at all', () => {
  const set = new RowSet()
  const empty = set.root
  set.add('rule', first)
  const once = set.root
  set.add('rule', first)
  expect(set.root).not.toBe(once)
  set.remove('rule', first)
  set.remove('rule', first)
  expect(set.root).toBe(empty)
})

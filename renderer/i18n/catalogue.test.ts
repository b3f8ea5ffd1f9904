import { expect, test } from 'vitest'
import { failureCodes } from '../../shared/contract/contract.ts'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** Every leaf of a catalogue with its path. */
function leaves(node: unknown, path = ''): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [[path, node]]
  return Object.entries(node).flatMap(([key, value]) => leaves(value, `${path}.${key}`))
}

test('both catalogues have the same keys, each a text or a function', () => {
  const kinds = (catalogue: unknown) => leaves(catalogue).map(([path, leaf]) => `${path}: ${typeof leaf}`)
  expect(kinds(en)).toEqual(kinds(zhCN))
})

test('no text is empty', () => {
  for (const [path, leaf] of [...leaves(zhCN), ...leaves(en)]) {
    if (typeof leaf === 'string') expect(leaf.trim(), path).not.toBe('')
  }
})

test('every failure the host may answer has words', () => {
  for (const code of failureCodes) {
    for (const catalogue of [zhCN, en]) expect(catalogue.failure[code].now).toMatch(/\S/)
  }
})

import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ChunkHashes } from './chunks.ts'
import { chunkBytes } from './manifest.ts'

const bytes = Buffer.alloc(chunkBytes * 2 + 5, '示例')
const expected = [0, chunkBytes, chunkBytes * 2].map((at) =>
  hash('sha256', bytes.subarray(at, at + chunkBytes), 'hex'),
)

test.each([7, 65_536, chunkBytes, chunkBytes * 2 + 5])(
  'chunks are the same whether written by %i bytes',
  (size) => {
    const chunks = new ChunkHashes()
    for (let at = 0; at < bytes.length; at += size) chunks.update(bytes.subarray(at, at + size))
    expect(chunks.finish()).toEqual(expected)
  },
)

test('a whole number of chunks ends with no empty one, and nothing has none', () => {
  const whole = new ChunkHashes()
  whole.update(bytes.subarray(0, chunkBytes))
  expect(whole.finish()).toEqual(expected.slice(0, 1))
  expect(new ChunkHashes().finish()).toEqual([])
})

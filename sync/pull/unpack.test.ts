import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { newFolder } from './testSource.ts'
import { unpackTo } from './unpack.ts'

/** What came out, and how it ended. */
async function unpacked(file: Buffer, length: number) {
  const path = join(newFolder(), 'file.zst')
  writeFileSync(path, file)
  let taken = 0
  const result = await unpackTo(path, length, (piece) => {
    taken += piece.length
  })
  return { result, taken }
}

test('a file that unpacks to what was signed is taken', async () => {
  const { result, taken } = await unpacked(zstdCompressSync(Buffer.alloc(300_000, 7)), 300_000)
  expect([result.ok, taken]).toEqual([true, 300_000])
})

test('a file that unpacks to far more is left at the first byte beyond, one that unpacks to less is none', async () => {
  const bomb = zstdCompressSync(Buffer.alloc(200_000_000))
  expect(bomb.length).toBeLessThan(20_000)
  const { result, taken } = await unpacked(bomb, 1_000_000)
  expect(result).toMatchObject({ code: 'length-mismatch' })
  expect(taken).toBeLessThanOrEqual(1_000_000)
  expect((await unpacked(zstdCompressSync(Buffer.alloc(10)), 11)).result).toMatchObject({
    code: 'length-mismatch',
  })
})

test('a file that unpacks to nothing because it is cut or is not zstd is said to be so', async () => {
  const whole = zstdCompressSync(Buffer.from('示例'.repeat(9_999)))
  for (const file of [whole.subarray(0, whole.length - 5), Buffer.from('<html>示例</html>'), Buffer.alloc(0)])
    expect((await unpacked(file, 59_994)).result.ok).toBe(false)
})

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { fail, ok, type Result } from '../../shared/result.ts'

export type UnpackFault = 'length-mismatch' | 'not-zstd'

/**
 * Decompresses a zstd file piece by piece. Stops at the first byte beyond `length`, so a bomb fills neither disk nor
 * memory. Throws what the disk or `take` throws.
 */
export async function unpackTo(
  from: string,
  length: number,
  take: (piece: Buffer) => Promise<void> | void,
): Promise<Result<void, UnpackFault>> {
  let taken = 0
  try {
    await pipeline(createReadStream(from), createZstdDecompress(), async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) {
        taken += piece.length
        if (taken > length) return
        await take(piece)
      }
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // Leaving the loop early ends the streams before their end.
    if (taken > length) return fail('length-mismatch', `more than ${length} bytes`)
    if (code.startsWith('ZSTD') || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'Z_BUF_ERROR')
      return fail('not-zstd', code)
    throw error
  }
  if (taken > length) return fail('length-mismatch', `more than ${length} bytes`)
  return taken === length ? ok(undefined) : fail('length-mismatch', `${taken} of ${length} bytes`)
}

/** Decompresses a zstd file of `length` bytes to another. */
export async function unpack(from: string, to: string, length: number): Promise<Result<void, UnpackFault>> {
  const output = await open(to, 'w')
  try {
    return await unpackTo(from, length, (piece) => output.writeFile(piece))
  } finally {
    await output.close()
  }
}

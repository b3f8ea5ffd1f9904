import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createZstdDecompress } from 'node:zlib'
import { fail, ok, type Result } from '../../shared/result.ts'

/** Decompresses a zstd file. Stops at the first byte beyond `length`, so a bomb cannot fill the disk. */
export async function unpack(
  from: string,
  to: string,
  length: number,
): Promise<Result<void, 'length-mismatch' | 'not-zstd'>> {
  const output = await open(to, 'w')
  let written = 0
  try {
    const stream = createReadStream(from).pipe(createZstdDecompress())
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      written += chunk.length
      if (written > length) return fail('length-mismatch', `more than ${length} bytes`)
      await output.writeFile(chunk)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ZSTD')) {
      return fail('not-zstd', String(error.code))
    }
    throw error
  } finally {
    await output.close()
  }
  return written === length ? ok(undefined) : fail('length-mismatch', `${written} of ${length} bytes`)
}

import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

const step = 4_194_304

/** SHA-256 (hex) and bytes of a file, read in steps that let other work of the thread in between. */
export async function hashFile(path: string): Promise<{ sha256: string; length: number }> {
  const file = await open(path, 'r')
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(step)
  let length = 0
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, step, length)
      if (bytesRead === 0) return { sha256: hash.digest('hex'), length }
      hash.update(buffer.subarray(0, bytesRead))
      length += bytesRead
    }
  } finally {
    await file.close()
  }
}

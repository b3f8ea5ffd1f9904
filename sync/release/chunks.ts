import { createHash } from 'node:crypto'
import { chunkBytes } from './manifest.ts'

/** The SHA-256 of each `chunkBytes` of what is written to it, the last one shorter; lower-case hex. */
export class ChunkHashes {
  private readonly hashes: string[] = []
  private hash = createHash('sha256')
  private length = 0

  update(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + chunkBytes - this.length)
      this.hash.update(part)
      this.length += part.length
      at += part.length
      if (this.length === chunkBytes) this.end()
    }
  }

  /** Call once, at the end. */
  finish(): string[] {
    if (this.length > 0) this.end()
    return this.hashes
  }

  private end(): void {
    this.hashes.push(this.hash.digest('hex'))
    this.hash = createHash('sha256')
    this.length = 0
  }
}

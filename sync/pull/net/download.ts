import { createHash } from 'node:crypto'
import { constants, type FileHandle, open } from 'node:fs/promises'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { SignedFile } from '../signed/release.ts'
import type { Net } from './fetchBytes.ts'
import { wholePieces } from './pieces.ts'
import { streamFrom, type TransferFault } from './transfer.ts'

export type DownloadFault = TransferFault | 'hash-mismatch'

/** Times in a row a mirror may bring nothing before it is left. */
const triesPerMirror = 3

/**
 * Fetches a signed file to `path`, piece by piece, from the first of `bases` that has it. What lies there of an earlier
 * attempt is read again and kept as far as its pieces are right; a wrong piece costs that piece. Synced to the disk
 * before it is said to be there. Returns the bytes that came over the network; throws what the disk throws.
 */
export async function download(
  net: Net,
  bases: readonly string[],
  file: SignedFile,
  path: string,
  onBytes: (done: number) => void,
): Promise<Result<number, DownloadFault>> {
  const output = await open(path, constants.O_RDWR | constants.O_CREAT)
  try {
    let pieces = await wholePieces(output, file)
    let received = 0
    let last: Result<void, DownloadFault> = fail('unreachable', 'no mirror')
    for (const base of bases) {
      const url = `${base}/targets/${file.sha256}.${file.name}`
      const ask = { ranges: true, etag: null as string | null }
      for (let tries = 0; tries < triesPerMirror && pieces < file.pieces.length; ) {
        const before = pieces
        const got = await streamFrom(net, url, file, before * file.pieceBytes, ask, async (piece) => {
          const right = createHash('sha256').update(piece).digest('hex') === file.pieces[pieces]
          if (!right) return false
          await write(output, piece, pieces * file.pieceBytes)
          pieces++
          onBytes(Math.min(pieces * file.pieceBytes, file.length))
          return true
        })
        received += got.received
        last = got.result
        ask.etag = got.etag
        if (!last.ok && last.code === 'bad-range') ask.ranges = false
        if (!last.ok && last.code === 'not-found') break
        tries = pieces > before ? 0 : tries + 1
      }
      if (pieces === file.pieces.length) break
    }
    if (pieces < file.pieces.length) return last.ok ? fail('unreachable', 'nothing came') : last
    await output.truncate(file.length)
    await output.sync()
    return ok(received)
  } finally {
    await output.close()
  }
}

async function write(output: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await output.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

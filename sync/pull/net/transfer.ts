import { fail, ok, type Result } from '../../../shared/result.ts'
import type { SignedFile } from '../signed/release.ts'
import type { Net } from './fetchBytes.ts'
import { begin, type NetFault } from './limits.ts'
import { lengthOfPiece } from './pieces.ts'

export type TransferFault = NetFault | 'not-found' | 'answered' | 'bad-range' | 'length-mismatch'
type Outcome = Result<void, TransferFault | 'hash-mismatch'>

/**
 * Reads a file from byte `offset`, the start of a piece, and hands over whole pieces until one is not taken. A server
 * that ignores the range, or has another file by now (`etag`), sends from the beginning: what is there already is
 * skipped. With `ranges` off the whole file is asked for. `received` counts bytes of the body.
 */
export async function streamFrom(
  net: Net,
  url: string,
  file: SignedFile,
  offset: number,
  { ranges, etag }: { ranges: boolean; etag: string | null },
  take: (piece: Uint8Array) => Promise<boolean>,
): Promise<{ result: Outcome; received: number; etag: string | null }> {
  const ranged = offset > 0 && ranges
  const headers = ranged ? { range: `bytes=${offset}-`, ...(etag === null ? {} : { 'if-range': etag }) } : {}
  const begun = await begin({ ...net, limits: net.files }, url, headers)
  if (!begun.ok) return { result: begun, received: 0, etag }
  const { answer, next, end } = begun.value
  let received = 0
  const given = answer.headers.etag
  // A weak one does not promise the same bytes.
  const strong = typeof given === 'string' && !given.startsWith('W/') ? given : null
  const stop = (result: Outcome) => ({ result, received, etag: strong })
  try {
    const partial = answer.status === 206 && ranged
    if (partial && !beginsAt(answer.headers['content-range'], offset, file.length))
      return stop(fail('bad-range'))
    if (answer.status === 416) return stop(fail('bad-range', '416'))
    if (answer.status === 404 || answer.status === 403) return stop(fail('not-found', `${answer.status}`))
    if (!partial && answer.status !== 200) return stop(fail('answered', `${answer.status}`))

    let skip = partial ? 0 : offset
    let index = offset / file.pieceBytes
    let piece = Buffer.alloc(lengthOfPiece(file, index))
    let filled = 0
    for (;;) {
      const got = await next()
      if (!got.ok) return stop(got)
      if (got.value === null) break
      received += got.value.length
      const skipped = Math.min(skip, got.value.length)
      skip -= skipped
      for (let bytes = got.value.subarray(skipped); bytes.length > 0; ) {
        const part = bytes.subarray(0, piece.length - filled)
        piece.set(part, filled)
        filled += part.length
        bytes = bytes.subarray(part.length)
        if (filled < piece.length) continue
        if (!(await take(piece))) return stop(fail('hash-mismatch', `piece ${index}`))
        index++
        if (index === file.pieces.length) return stop(ok(undefined))
        filled = 0
        piece = Buffer.alloc(lengthOfPiece(file, index))
      }
    }
    return stop(fail('length-mismatch', `${received} bytes came`))
  } finally {
    end()
  }
}

function beginsAt(header: string | string[] | undefined, offset: number, length: number): boolean {
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(typeof header === 'string' ? header : '')
  if (!range) return false
  return Number(range[1]) === offset && (range[3] === '*' || Number(range[3]) === length)
}

import { fail, ok, type Result } from '../../../shared/result.ts'
import { type After, begin, type Limits, type NetFault } from './limits.ts'
import type { Transport } from './transport.ts'

export type Net = { transport: Transport; after: After; metadata: Limits; files: Limits }
export type FetchFault = NetFault | 'not-found' | 'answered' | 'too-long'
export type Fetched = { bytes: Buffer; etag: string | null } | 'not-modified'

/** Fetches a small file into memory, never more than `most` bytes. With `etag` the answer may be `not-modified`. */
export async function fetchBytes(
  net: Net,
  url: string,
  most: number,
  etag: string | null = null,
): Promise<Result<Fetched, FetchFault>> {
  const limited = { ...net, limits: net.metadata }
  const begun = await begin(limited, url, etag === null ? {} : { 'if-none-match': etag })
  if (!begun.ok) return begun
  const { answer, next, end } = begun.value
  try {
    if (answer.status === 304 && etag !== null) return ok('not-modified')
    if (answer.status === 404 || answer.status === 403) return fail('not-found', `${answer.status}`)
    if (answer.status !== 200) return fail('answered', `${answer.status}`)
    const pieces: Uint8Array[] = []
    let length = 0
    for (;;) {
      const piece = await next()
      if (!piece.ok) return piece
      if (piece.value === null) break
      length += piece.value.length
      if (length > most) return fail('too-long', `more than ${most} bytes`)
      pieces.push(piece.value)
    }
    const given = answer.headers.etag
    return ok({ bytes: Buffer.concat(pieces), etag: typeof given === 'string' ? given : null })
  } finally {
    end()
  }
}

import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { DownloadHTTPError, DownloadLengthMismatchError } from 'tuf-js/dist/error.js'
import type { Fetcher } from 'tuf-js/dist/fetcher.js'
import { Agent, request } from 'undici'
import { fail, ok, type Result } from '../../shared/result.ts'

/** One connection pool for all of a kiosk's downloads; every wait has an end. Milliseconds. */
const agent = new Agent({ connect: { timeout: 10_000 }, headersTimeout: 20_000, bodyTimeout: 20_000 })

async function* body(url: string, maxLength: number, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const response = await request(url, { dispatcher: agent, ...(signal ? { signal } : {}) })
  if (response.statusCode !== 200) {
    await response.body.dump()
    throw new DownloadHTTPError(`answered ${response.statusCode}`, response.statusCode)
  }
  let length = 0
  for await (const chunk of response.body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxLength) throw new DownloadLengthMismatchError(`longer than ${maxLength} bytes`)
    yield chunk
  }
}

/** Fetches TUF metadata into memory; tuf-js's own fetcher goes through temporary files and hangs on a full disk. */
export const metadataFetcher: Fetcher = {
  async downloadBytes(url, maxLength) {
    const chunks: Buffer[] = []
    for await (const chunk of body(url, maxLength)) chunks.push(chunk)
    return Buffer.concat(chunks)
  },
  downloadFile: () => Promise.reject(new Error('targets are fetched with downloadFile of sync/pull')),
}

export type DownloadFault = 'unreachable' | 'length-mismatch' | 'hash-mismatch'

/** Fetches a file of known length and SHA-256 (hex) to `path`, and syncs it to the disk before saying it is there. */
export async function downloadFile(
  url: string,
  path: string,
  expected: { length: number; sha256: string },
  onBytes: (done: number) => void,
): Promise<Result<void, DownloadFault>> {
  const hash = createHash('sha256')
  let length = 0
  const file = await open(path, 'w')
  try {
    for await (const chunk of body(url, expected.length)) {
      await file.writeFile(chunk)
      hash.update(chunk)
      length += chunk.length
      onBytes(length)
    }
    await file.sync()
  } catch (error) {
    if (error instanceof DownloadLengthMismatchError) return fail('length-mismatch', error.message)
    if (isDiskError(error)) throw error
    return fail('unreachable', error instanceof Error ? error.message : String(error))
  } finally {
    await file.close()
  }
  if (length !== expected.length) return fail('length-mismatch', `${length} of ${expected.length} bytes`)
  if (hash.digest('hex') !== expected.sha256) return fail('hash-mismatch')
  return ok(undefined)
}

const isDiskError = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT'].includes(String(error.code))

import type { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { errorCode } from '../database.ts'

/** Where an outside platform is, how it knows this centre, and how long it is waited for. */
export type Access = { readonly url: string; readonly token: string; readonly seconds: number }

/** It did not answer in time, it said no, or it answered what was not agreed. */
export type PlatformFailure = 'unreachable' | 'refused' | 'not-understood'

const mostBytes = 256 * 1024

/**
 * One exchange with an outside platform in JSON: GET, or POST where there is something to say. It follows nobody
 * elsewhere, and neither waits nor reads for ever. What is sent or answered is in no error text.
 */
export async function askPlatform<T>(
  { url, token, seconds }: Access,
  path: string,
  schema: z.ZodType<T>,
  said?: object,
): Promise<Result<T, PlatformFailure>> {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'content-type': 'application/json',
  }
  let answer: string
  try {
    const response = await fetch(new URL(path, url), {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(seconds * 1_000),
      ...(said && { method: 'POST', body: JSON.stringify(said) }),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return fail('refused', String(response.status))
    }
    const read = await readAtMost(response, mostBytes)
    if (read === null) return fail('not-understood', 'too long')
    answer = read
  } catch (error) {
    return fail('unreachable', errorCode(error))
  }
  try {
    const parsed = schema.safeParse(JSON.parse(answer))
    return parsed.success ? ok(parsed.data) : fail('not-understood', 'not what was agreed')
  } catch {
    return fail('not-understood', 'not JSON')
  }
}

/** The text of an answer; null, and the rest unread, where it is longer than this. */
async function readAtMost(response: Response, bytes: number): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > bytes) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, type Result } from '../../../shared/result.ts'

const answer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({ version: z.int(), served: z.boolean(), changed: z.boolean() }),
  }),
  z.object({ ok: z.literal(false), code: z.string(), detail: z.string().default('') }),
])

/** A release made of what the desk wrote: its number, whether kiosks are told of it, whether it is a new one. */
export type Amended = { version: number; served: boolean; changed: boolean }
export type Amend = (signal: AbortSignal) => Promise<Result<Amended, string>>

/**
 * Makes releases in a process of its own: it packs and hashes for seconds, and this one holds no key of theirs. Fails
 * with the publisher's codes, and with `ended` when the process said nothing.
 */
export function amendInChild(releasesDir: string): Amend {
  const program = join(import.meta.dirname, '../../publisher/amendCli.ts')
  return async (signal) => {
    const child = spawn(process.execPath, [program, '--out', releasesDir], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      signal,
    })
    let said: unknown
    let words = ''
    child.on('message', (message) => {
      said = message
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      words = `${words}${chunk}`.slice(-1000)
    })
    await new Promise((resolve) => {
      child.on('close', resolve)
      // It was told to end, or did not begin.
      child.on('error', (error) => {
        words = error.message
        if (child.pid === undefined) resolve(null)
      })
    })
    const parsed = answer.safeParse(said)
    return parsed.success ? parsed.data : fail('ended', words.trim())
  }
}

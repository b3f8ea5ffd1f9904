import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Answer, Transport } from './transport.ts'

/** Calls `run` in `ms` milliseconds, unless what it returns is called before. */
export type After = (ms: number, run: () => void) => () => void

/**
 * How long an answer may take, and how thin it may drip: of every `windowMs` at least `windowBytes` must arrive. That
 * ends a stall as well as a drip. Milliseconds, bytes.
 */
export type Limits = { answerMs: number; windowMs: number; windowBytes: number; totalMs: number }

/** Metadata is small; whoever needs a minute for it is of no use. */
export const metadataLimits: Limits = {
  answerMs: 15_000,
  windowMs: 15_000,
  windowBytes: 512,
  totalMs: 60_000,
}
/** A file of laws over a bad mobile line: 1 KiB a second at least, half a day at most. */
export const fileLimits: Limits = {
  answerMs: 20_000,
  windowMs: 30_000,
  windowBytes: 30_720,
  totalMs: 12 * 3_600_000,
}

export type NetFault = 'unreachable' | 'too-slow'

/** A request under way: its answer, and its body a piece at a time. `end` lets go of the connection; call it always. */
export type Running = {
  answer: Pick<Answer, 'status' | 'headers'>
  next(): Promise<Result<Uint8Array | null, NetFault>>
  end(): void
}

/** Begins a GET that cannot hang: every wait is bounded by `limits`, measured by `after`. */
export async function begin(
  net: { transport: Transport; after: After; limits: Limits },
  url: string,
  headers: Record<string, string>,
): Promise<Result<Running, NetFault>> {
  const { transport, after, limits } = net
  const controller = new AbortController()
  const slow = Promise.withResolvers<'slow'>()
  const tooSlow = (): void => slow.resolve('slow')
  const noTotal = after(limits.totalMs, tooSlow)
  const noAnswerLimit = after(limits.answerMs, tooSlow)
  let arrived = 0
  let noWindow = (): void => undefined
  const watch = (): void => {
    arrived = 0
    noWindow = after(limits.windowMs, () => (arrived < limits.windowBytes ? tooSlow() : watch()))
  }
  const end = (): void => {
    noTotal()
    noAnswerLimit()
    noWindow()
    controller.abort()
  }
  const faultOf = (error: unknown): Result<never, NetFault> => fail('unreachable', causeOf(error))

  try {
    const first = transport(url, headers, controller.signal)
    first.catch(() => undefined) // One that fails after it was given up is nobody's business.
    const answer = await Promise.race([first, slow.promise])
    noAnswerLimit()
    if (answer === 'slow') {
      end()
      return fail('too-slow', 'no answer')
    }
    watch()
    const body = answer.body[Symbol.asyncIterator]()
    return ok({
      answer,
      end,
      async next() {
        try {
          const piece = body.next()
          piece.catch(() => undefined)
          const step = await Promise.race([piece, slow.promise])
          if (step === 'slow') return fail('too-slow', 'the body stalls or drips')
          if (step.done) return ok(null)
          arrived += step.value.length
          return ok(step.value)
        } catch (error) {
          return faultOf(error)
        }
      },
    })
  } catch (error) {
    end()
    return faultOf(error)
  }
}

/** What the network said, without addresses. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && error.code ? String(error.code) : error.name
}

import type { PrintFault, Slip } from '../../../shared/contract/printing.ts'
import type { PrinterReport } from '../../../shared/contract/wire.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { faultOf, type Log } from '../../bridge/log.ts'
import type { Timers } from '../../bridge/timers.ts'

/** Puts one slip on paper and answers when it is out. Gives up, and leaves nothing in any queue, when the signal aborts. */
export type Device = (slip: Slip, signal: AbortSignal) => Promise<Result<null, PrintFault>>

export type Printer = {
  print(slip: Slip): Promise<Result<Record<string, never>, PrintFault>>
  /** The session has ended: what has not come out yet is not to come out for the next person. */
  cancel(): void
  /** Tells the host how the printer stands, to a host process that is new too. */
  tell(): void
}

/** How long a slip may take before it is given up, in ms: a person is standing there. */
export const patience = 30_000

/** One slip at a time, never longer than a person waits; the host hears how each fared. */
export function createPrinter(options: {
  device: Device
  report: (report: PrinterReport) => void
  timers: Timers
  log: Log
}): Printer {
  const { device, report, timers, log } = options
  let job: AbortController | null = null
  let state: PrinterReport['state'] = 'ready'
  const tell = (slips: number): void => report({ type: 'printer', state, slips })

  const run = async (slip: Slip, { signal }: AbortController): Promise<Result<null, PrintFault>> => {
    const aborted = new Promise<Result<null, PrintFault>>((resolve) =>
      signal.addEventListener('abort', () => resolve(fail('print-stuck', String(signal.reason)))),
    )
    try {
      return await Promise.race([device(slip, signal), aborted])
    } catch (error) {
      log.error(faultOf(error), 'printing broke off')
      return fail('print-failed')
    }
  }

  return {
    tell: () => tell(0),
    cancel: () => job?.abort('the session ended'),
    async print(slip) {
      if (job) return fail('print-failed', 'another slip is being printed')
      const mine = new AbortController()
      job = mine
      const stopWaiting = timers.after(patience, () => mine.abort('it took too long'))
      const printed = await run(slip, mine)
      stopWaiting()
      job = null
      if (mine.signal.reason === 'the session ended') return fail('print-failed')
      state = printed.ok ? 'ready' : 'failed'
      if (!printed.ok) log.warn({ code: printed.code, detail: printed.detail }, 'a slip did not come out')
      tell(printed.ok ? 1 : 0)
      return printed.ok ? ok({}) : fail(printed.code)
    },
  }
}

import type { PrintFault, Slip } from '../../../shared/contract/printing.ts'
import type { PrinterReport } from '../../../shared/contract/wire.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { faultOf, type Log } from '../../bridge/log.ts'
import type { Timers } from '../../bridge/timers.ts'

export type Device = {
  /** Puts one slip on paper and answers when it is out, or as soon as nothing says that it is not. Gives up with the signal. */
  print(slip: Slip, signal: AbortSignal): Promise<Result<null, PrintFault>>
  /** Leaves nothing in any queue; never fails, however long it takes. */
  emptyQueue(): Promise<void>
}

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
  /** A slip that was answered for may wait for paper all the same: not every printer says how it stands. */
  let handedOver = false
  // What an earlier run of the shell left there belongs to nobody here.
  let emptied = device.emptyQueue()
  let state: PrinterReport['state'] = 'ready'
  const tell = (slips: number): void => report({ type: 'printer', state, slips })

  const emptyQueue = (): void => {
    handedOver = false
    emptied = emptied.then(device.emptyQueue)
  }

  const run = async (slip: Slip, { signal }: AbortController): Promise<Result<null, PrintFault>> => {
    const aborted = new Promise<Result<null, PrintFault>>((resolve) =>
      signal.addEventListener('abort', () => resolve(fail('print-stuck', String(signal.reason)))),
    )
    try {
      // A slip of this session is not taken off with those of the one before.
      const printed = emptied.then(() => (signal.aborted ? fail('print-stuck') : device.print(slip, signal)))
      return await Promise.race([printed, aborted])
    } catch (error) {
      log.error(faultOf(error), 'printing broke off')
      return fail('print-failed')
    }
  }

  return {
    tell: () => tell(0),
    cancel() {
      if (job) job.abort('the session ended')
      else if (handedOver) emptyQueue()
    },
    async print(slip) {
      if (job) return fail('print-failed', 'another slip is being printed')
      const mine = new AbortController()
      job = mine
      handedOver = true
      const stopWaiting = timers.after(patience, () => mine.abort('it took too long'))
      const printed = await run(slip, mine)
      stopWaiting()
      job = null
      if (!printed.ok || mine.signal.aborted) emptyQueue()
      if (mine.signal.reason === 'the session ended') return fail('print-failed')
      state = printed.ok ? 'ready' : 'failed'
      if (!printed.ok) log.warn({ code: printed.code, detail: printed.detail }, 'a slip did not come out')
      tell(printed.ok ? 1 : 0)
      return printed.ok ? ok({}) : fail(printed.code)
    },
  }
}

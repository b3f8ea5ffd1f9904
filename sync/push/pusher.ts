import { backoffMs } from './backoff.ts'
import { type Delivery, deliverDue } from './deliver.ts'

const shortestSleepMs = 50
const longestSleepMs = 60_000
const refusedPauseMs = 600_000

export type Pusher = {
  /** A request was enqueued: tries at once, unless the centre has refused this kiosk. */
  kick(): void
  /** Breaks off what is on its way; it will be sent again. */
  close(): Promise<void>
}

/**
 * Delivers what the outbox holds for as long as it runs: one pass at a time, at start, on `kick`, and when the next
 * request falls due. Sleeps are short, so that a corrected clock is noticed.
 */
export function startPusher(delivery: Delivery): Pusher {
  const { outbox, now, random, log } = delivery
  const closing = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let kicked = false
  let refused = false
  let faultyPasses = 0

  /** Runs one pass and returns how long to sleep after it, in milliseconds. */
  const pass = async (): Promise<number> => {
    const end = await deliverDue(delivery, closing.signal)
    refused = end === 'refused'
    faultyPasses = end === 'faulty' ? faultyPasses + 1 : 0
    if (refused) return refusedPauseMs
    if (end === 'faulty') return backoffMs(faultyPasses, random)
    const due = outbox.nextDueAt()
    const wait = due === null ? longestSleepMs : due.getTime() - now().getTime()
    return Math.min(longestSleepMs, Math.max(shortestSleepMs, wait))
  }

  const run = async () => {
    let sleep = longestSleepMs
    try {
      do {
        kicked = false
        sleep = await pass()
      } while (kicked && !refused && !closing.signal.aborted)
    } catch (error) {
      // The storage failed (a full or dying disk): what was on its way stays in the queue.
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'delivery pass broke off')
    }
    running = null
    if (!closing.signal.aborted) timer = setTimeout(start, sleep)
  }

  const start = () => {
    clearTimeout(timer)
    running ??= run()
  }
  start()

  return {
    kick() {
      if (refused || closing.signal.aborted) return
      kicked = true
      start()
    },
    async close() {
      closing.abort()
      clearTimeout(timer)
      await running
    },
  }
}

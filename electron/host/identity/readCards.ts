import { z } from 'zod'
import { idNumber, personName } from '../../../shared/contract/identity.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { faultOf, type Log } from '../../bridge/log.ts'
import { systemTimers, type Timers } from '../../bridge/timers.ts'
import type { Card, CardFault, CardReader } from './cardReader.ts'

/** How long one call waits for a card: less than the page waits for an answer (electron/bridge/client.ts). */
export const cardWaitMs = 10_000

const card = z.object({ name: personName, idNumber })

export type Cards = {
  /** Waits for one card and says what is on it, once, to who asked. Whoever waited before waits no more. */
  read(): Promise<Result<Card, CardFault>>
  /** The person has left, or keys in: nobody waits any more, and a card that is being read is read for nobody. */
  stop(): void
  close(): Promise<void>
}

/** Reads cards for the page. A driver is a stranger's: it may throw, say nonsense, or never answer. */
export function readCards(reader: CardReader, log: Log, timers: Timers = systemTimers): Cards {
  let waiting = new AbortController()
  let opened = false

  const ask = async (signal: AbortSignal): Promise<Result<Card, CardFault>> => {
    try {
      if (!opened) {
        const answer = await reader.open()
        if (!answer.ok) return answer
        opened = true
      }
      const answer = await reader.read(signal)
      if (!answer.ok) return answer
      const read = card.safeParse(answer.value)
      return read.success ? ok(read.data) : fail('card-unreadable')
    } catch (error) {
      log.error(faultOf(error), 'the driver of the card reader failed')
      return fail('reader-gone')
    }
  }

  return {
    async read() {
      waiting.abort()
      waiting = new AbortController()
      const { signal } = waiting
      const stopLater = timers.after(cardWaitMs, () => waiting.signal === signal && waiting.abort())
      const aborted = new Promise<Result<Card, CardFault>>((resolve) =>
        signal.addEventListener('abort', () => resolve(fail('no-card')), { once: true }),
      )
      const answer = await Promise.race([aborted, ask(signal)])
      stopLater()
      if (!answer.ok && answer.code === 'reader-gone') opened = false
      return signal.aborted ? fail('no-card') : answer
    },
    stop: () => waiting.abort(),
    async close() {
      waiting.abort()
      await reader.close().catch((error) => log.warn(faultOf(error), 'the card reader was not closed'))
    },
  }
}

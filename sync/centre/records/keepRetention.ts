import { errorCode } from '../database.ts'
import type { Services } from '../services.ts'
import { retain } from './retention.ts'

const everyMs = 24 * 3_600_000

/** Erases what is old enough at start and once a day. A failure is told to the log and tried again the next day. */
export function keepRetention(services: Services): { close(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const run = async (): Promise<void> => {
    try {
      const erased = await retain(services)
      if (erased > 0) services.log.info({ erased }, 'records kept for long enough were erased')
    } catch (error) {
      services.log.error({ error: errorCode(error) }, 'retention failed')
    }
  }
  const start = () => {
    running = running.then(run)
  }
  start()
  const timer = setInterval(start, everyMs)
  return {
    async close() {
      clearInterval(timer)
      await running
    },
  }
}

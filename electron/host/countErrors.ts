import type { Logger } from 'pino'

const dayMs = 86_400_000
/** More than a day of a kiosk that works has; a number this high says enough. */
const most = 1_000

/** The same log, and how many errors were written to it in the last 24 hours (1,000 at most). */
export function countErrors(log: Logger, now: () => Date): { log: Logger; errors: () => number } {
  const times: number[] = []
  const counting: Logger = Object.create(log, {
    error: {
      value: (...line: Parameters<Logger['error']>) => {
        times.push(now().getTime())
        if (times.length > most) times.shift()
        log.error(...line)
      },
    },
  })
  return { log: counting, errors: () => times.filter((at) => at > now().getTime() - dayMs).length }
}

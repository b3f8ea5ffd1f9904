import Database from 'better-sqlite3'
import type { Logger } from 'pino'
import type { Opened } from '../../../shared/contract/demand.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import type { Centre } from '../../../sync/push/connectCentre.ts'
import { sendDemand } from '../../../sync/push/sendDemand.ts'
import { repeat } from '../../../sync/schedule/repeat.ts'
import { demandStore } from './demandStore.ts'
import { openDemand } from './openDemand.ts'

/** A day is complete once; looking every hour spreads a fleet over the hour and comes again after a failure. */
const sendSeconds = 3_600

/** More than are ever shown, since some may be gone from the content. */
const mostHot = 24

/** What is opened often: counted here, sent to the centre day by day (Codes, Art. 5). */
export type Demand = {
  /** Something was opened; counted once a session, so that one person makes no trend. */
  opened(item: Opened): void
  /** The person has gone: what they opened is forgotten, only the counts stay. */
  sessionEnded(): void
  /** What is opened most at this kiosk, best first; looked up between two people, so that the list holds still. */
  hot(): readonly Opened[]
  /** The network is back: sends now what waits. */
  sendNow(): void
  close(): Promise<void>
}

/** Opens the counts at `path` and keeps sending them for as long as it runs. What fails is logged, never thrown. */
export function startDemand(options: {
  path: string
  centre: Centre
  now: () => Date
  random: () => number
  log: Logger
}): Demand {
  const { path, centre, now, random, log } = options
  const { db, lost } = openDemand(path)
  if (lost !== null)
    log.warn({ code: lost }, 'the counts of what was opened could not be read and begin anew')
  const store = demandStore(db)
  const today = (): string => dateInChina(now())
  const seen = new Set<string>()

  /** A full or failing disk costs counts, not the kiosk. */
  const safely = <T>(what: string, run: () => T, otherwise: T): T => {
    try {
      return run()
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error
      log.warn({ code: error.code, what }, 'the counts of what was opened cannot be kept')
      return otherwise
    }
  }

  const readHot = (): Opened[] => safely('hot', () => store.hot(today(), mostHot), [])
  let hot = readHot()

  const closing = new AbortController()
  const source = {
    unsent: (day: string, atMost: number) => safely('unsent', () => store.unsent(day, atMost), []),
    sent: (counts: Parameters<typeof store.sent>[0]) => safely('sent', () => store.sent(counts), undefined),
  }
  let sending: Promise<void> = Promise.resolve()
  const send = async (): Promise<void> => {
    if (closing.signal.aborted) return
    safely('forget', () => store.forget(today()), undefined)
    const result = await sendDemand({ source, centre, now, log }, closing.signal)
    if (!result.ok && result.code !== 'closed')
      log.warn({ code: result.code, detail: result.detail }, 'counts of what was opened not sent')
  }
  const sends = repeat(
    () => {
      sending = send()
      return sending
    },
    sendSeconds,
    random,
  )

  return {
    opened(item) {
      const key = `${item.kind} ${item.id}`
      if (seen.has(key)) return
      seen.add(key)
      safely('count', () => store.count(item, today()), undefined)
    },
    sessionEnded() {
      seen.clear()
      hot = readHot()
    },
    hot: () => hot,
    sendNow: sends.now,
    async close() {
      closing.abort()
      sends.close()
      await sending
      store.close()
    },
  }
}

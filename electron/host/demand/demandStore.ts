import type { Database } from 'better-sqlite3'
import type { Opened } from '../../../shared/contract/demand.ts'
import { daysBefore } from '../../../shared/rules/dates.ts'
import type { DemandCount } from '../../../sync/envelope/demandReport.ts'
import type { DemandSource } from '../../../sync/push/sendDemand.ts'

const keptDays = 30
const hotDays = 14
/** What counts as much opened on one kiosk: so many openings, on so many days. */
const leastOpenings = 5
const leastDays = 2

/** Counts of what was opened, by day in China; `today` is always such a day. */
export type DemandStore = DemandSource & {
  /** One more opening. */
  count(item: Opened, today: string): void
  /** What was opened much at this kiosk in the last 14 days, the most opened first. */
  hot(today: string, limit: number): Opened[]
  /** Deletes what is older than 30 days. */
  forget(today: string): void
  close(): void
}

/** The counts in an open `demand.db`; the host's main thread is its only writer. */
export function demandStore(db: Database): DemandStore {
  const count = db.prepare(`
    INSERT INTO opened (day, kind, id, count) VALUES (?, ?, ?, 1)
    ON CONFLICT (day, kind, id) DO UPDATE SET count = count + 1
  `)
  const hot = db.prepare<[string, string, number], Opened>(`
    SELECT kind, id FROM opened WHERE day > ? AND day <= ?
    GROUP BY kind, id HAVING sum(count) >= ${leastOpenings} AND count(*) >= ${leastDays}
    ORDER BY sum(count) DESC, max(day) DESC, kind, id LIMIT ?
  `)
  // A sum other than the one the centre has: new, or counted on by a clock that was set back.
  const unsentDays = db.prepare<[string, string], { day: string; rows: number }>(`
    SELECT day, count(*) AS rows FROM opened WHERE day >= ? AND day < ?
    GROUP BY day HAVING sum(count) <> coalesce((SELECT sent.count FROM sent WHERE sent.day = opened.day), 0)
    ORDER BY day
  `)
  const ofDays = db.prepare<[string], DemandCount>(
    'SELECT day, kind, id, count FROM opened WHERE day = ? ORDER BY kind, id',
  )
  const sent = db.prepare('INSERT OR REPLACE INTO sent (day, count) VALUES (?, ?)')
  const forget = ['opened', 'sent'].map((table) => db.prepare(`DELETE FROM ${table} WHERE day < ?`))

  return {
    count: ({ kind, id }, today) => {
      count.run(today, kind, id)
    },
    hot: (today, limit) => hot.all(daysBefore(today, hotDays), today, limit),
    unsent(today, atMost) {
      const days: string[] = []
      let total = 0
      for (const { day, rows } of unsentDays.all(daysBefore(today, keptDays), today)) {
        total += rows
        if (total > atMost && days.length > 0) break
        days.push(day)
      }
      return days.flatMap((day) => ofDays.all(day))
    },
    sent: db.transaction((counts: readonly DemandCount[]) => {
      const sums = new Map<string, number>()
      for (const { day, count } of counts) sums.set(day, (sums.get(day) ?? 0) + count)
      for (const [day, sum] of sums) sent.run(day, sum)
    }),
    forget(today) {
      for (const statement of forget) statement.run(daysBefore(today, keptDays))
    },
    close: () => db.close(),
  }
}

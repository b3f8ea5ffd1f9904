import type { Database } from 'better-sqlite3'

/**
 * One pull, or several in a row that ended alike (`times`): polls that find nothing new, or no network, would push all
 * others out. Times are ISO 8601; `bytes` came over the network.
 */
export type Run = {
  id: number
  started: string
  ended: string
  times: number
  outcome: string
  detail: string | null
  version: number | null
  kind: 'full' | 'delta' | 'pointer' | 'none'
  bytes: number
}

const kept = 500
const columns = 'id, started, ended, times, outcome, detail, version, kind, bytes'

/** The newest runs first. */
export const readRuns = (db: Database): Run[] =>
  db.prepare<[], Run>(`SELECT ${columns} FROM run ORDER BY id DESC`).all()

/**
 * Keeps the last 500 runs. A run that ended as the one before it is only counted in memory and written with the next
 * that did not, so that polling writes nothing to the disk.
 */
export function runs(db: Database) {
  let last = readRuns(db)[0] ?? null
  let unsaved = false
  const insert = db.prepare(
    `INSERT INTO run (${columns}) VALUES (@id, @started, @ended, @times, @outcome, @detail, @version, @kind, @bytes)`,
  )
  const update = db.prepare('UPDATE run SET ended = @ended, times = @times, bytes = @bytes WHERE id = @id')
  const save = (): void => {
    if (last && unsaved) update.run(last)
    unsaved = false
  }

  return {
    record: (run: Omit<Run, 'id' | 'times'>): Run => {
      const alike =
        last !== null && run.kind === 'none' && last.outcome === run.outcome && last.version === run.version
      if (last && alike) {
        last = { ...last, ended: run.ended, times: last.times + 1, bytes: last.bytes + run.bytes }
        unsaved = true
        return last
      }
      const next: Run = { ...run, id: (last?.id ?? 0) + 1, times: 1 }
      db.transaction(() => {
        save()
        insert.run(next)
        db.prepare('DELETE FROM run WHERE id <= ?').run(next.id - kept)
      })()
      last = next
      return next
    },
    saveRuns: save,
  }
}

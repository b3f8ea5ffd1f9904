import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { accepted, readExpiries } from './accepted.ts'
import { type Pointer, pointers, readSlot } from './pointers.ts'
import { type Run, readRuns, runs } from './runs.ts'
import { steps } from './schema.ts'
import { readTroubles, type Trouble, troubles } from './troubles.ts'

/** Which content is active, the newest metadata ever accepted, what went wrong, and the last runs. */
export type PullState = ReturnType<typeof connect>
export type { Pointer } from './pointers.ts'

function connect(db: Database.Database) {
  return {
    ...pointers(db),
    ...accepted(db),
    ...troubles(db),
    ...runs(db),
    close: () => db.close(),
  }
}

/**
 * Opens `state.db`. A power cut must not forget an activation or a floor version, hence synchronous=FULL. Fails with
 * `newer-state` when a newer program wrote it; throws an SqliteError on a file that is damaged or cannot be had.
 */
export function openState(path: string): Result<PullState, 'newer-state'> {
  const db = new Database(path)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('busy_timeout = 5000')
    const taken = Number(db.pragma('user_version', { simple: true }))
    if (taken > steps.length) {
      db.close()
      return fail('newer-state', `state.db is of version ${taken}, this program knows ${steps.length}`)
    }
    // Small enough to be looked at whole; a page cut off would otherwise be met in the middle of a pull.
    const sound = db.pragma('quick_check(1)', { simple: true })
    if (sound !== 'ok') throw new Database.SqliteError(String(sound), 'SQLITE_CORRUPT')
    if (taken < steps.length) {
      db.transaction(() => {
        for (const step of steps.slice(taken)) db.exec(step)
        db.pragma(`user_version = ${steps.length}`)
      })()
    }
    return ok(connect(db))
  } catch (error) {
    db.close()
    throw error
  }
}

function reading<T>(path: string, read: (db: Database.Database) => T): T {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

/** The active content file as a reader sees it: read-only, so that the pull stays the only writer. */
export const readPointer = (path: string): Pointer | null => reading(path, (db) => readSlot(db, 'active'))

/** The content files a reader may try, best first. */
export const readPointers = (path: string): Pointer[] =>
  reading(path, (db) => [readSlot(db, 'active'), readSlot(db, 'previous')].filter((slot) => slot !== null))

/** What went wrong with which release, the newest first. */
export const readTroublesOf = (path: string): (Trouble & { version: number })[] => reading(path, readTroubles)
/** The signed metadata accepted last. */
export const readMetadataOf = (path: string): { role: string; version: number; expires: string | null }[] =>
  reading(path, readExpiries)
/** The last runs as written, the newest first. */
export const readRunsOf = (path: string): Run[] => reading(path, readRuns)

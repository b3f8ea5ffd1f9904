import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Raised when the tables change; the file is then begun anew. */
const demandVersion = 1

const tables = `
  CREATE TABLE IF NOT EXISTS opened (
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, kind, id)
  ) STRICT, WITHOUT ROWID;
  -- The sum of a day's counts the centre has taken.
  CREATE TABLE IF NOT EXISTS sent (day TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`

/**
 * Opens `demand.db`. A file that cannot be used is begun anew, and where even that fails the counts are kept in memory:
 * losing them harms nobody, and a kiosk must not stand still for them. `lost` is SQLite's code in either case.
 */
export function openDemand(path: string): { db: Database.Database; lost: string | null } {
  try {
    return { db: openFile(path), lost: null }
  } catch (error) {
    return { db: beginAnew(path), lost: error instanceof Database.SqliteError ? error.code : 'version' }
  }
}

function beginAnew(path: string): Database.Database {
  try {
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
    return openFile(path)
  } catch {
    return openFile(':memory:')
  }
}

function openFile(path: string): Database.Database {
  const db = new Database(path)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > demandVersion) throw new Error(`demand.db is of version ${version}`)
    db.exec(tables)
    db.pragma(`user_version = ${demandVersion}`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

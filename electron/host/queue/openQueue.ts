import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { indexes, type Step, steps } from './schema.ts'

/** A host that is being restarted may meet the last breath of the one before it. Milliseconds. */
const timeout = 2_000

/**
 * Opens `queue.db`, the one place a citizen's requests lie until the centre has them. It is never deleted, renamed or
 * rebuilt; one of an older version is brought forward by the `known` steps it has not taken, all of them or none.
 * Throws when the file is of a newer version, when another host has it open, or when SQLite would not sync every commit
 * to the disk.
 */
export function openQueue(path: string, known: readonly Step[] = steps): Database.Database {
  refuseNewer(path, known)
  const db = new Database(path, { timeout })
  try {
    setUp(db, known)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Looks through a reader first, for not a byte may change: a writer that closes clears the write-ahead log away. */
function refuseNewer(path: string, known: readonly Step[]): void {
  if (!existsSync(path)) return
  const reader = new Database(path, { readonly: true, timeout })
  try {
    versionOf(reader, known)
  } catch (error) {
    // The making of the file broke off; the writer clears that up.
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_READONLY_ROLLBACK') return
    throw error
  } finally {
    reader.close()
  }
}

function setUp(db: Database.Database, known: readonly Step[]): void {
  // One host per kiosk: a second one on the same folder is refused here (law 4).
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  // WAL alone opens at NORMAL, which forgets acknowledged commits on a power cut (law 4).
  db.pragma('synchronous = FULL')
  db.pragma('secure_delete = ON')
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('queue.db is not at synchronous=FULL')
  const taken = versionOf(db, known)
  db.transaction(() => {
    for (const step of known.slice(taken)) step(db)
    if (taken < known.length) db.pragma(`user_version = ${known.length}`)
    db.exec(indexes)
  }).immediate()
}

/** How many steps a queue has taken. Throws, with words for the technician, when it is more than are known. */
function versionOf(db: Database.Database, known: readonly Step[]): number {
  const taken = Number(db.pragma('user_version', { simple: true }))
  if (taken <= known.length) return taken
  throw new Error(`queue.db is of version ${taken}, this app knows ${known.length}: update the app`)
}

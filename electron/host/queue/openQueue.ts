import Database from 'better-sqlite3'

/** Raised when the queue's table changes; a queue written by a newer app is refused with words, never rebuilt. */
const queueVersion = 1

const tables = `
  CREATE TABLE IF NOT EXISTS request (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    receipt_hash TEXT NOT NULL UNIQUE,
    tail_check TEXT NOT NULL,
    due TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BLOB,
    delivery TEXT NOT NULL DEFAULT 'waiting' CHECK (delivery IN ('waiting', 'delivered', 'held')),
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,
    held_reason TEXT,
    delivered_at TEXT,
    acknowledgement TEXT,
    CHECK ((delivery = 'delivered') = (acknowledgement IS NOT NULL)),
    CHECK (bytes IS NOT NULL OR delivery = 'delivered')
  ) STRICT;
  CREATE INDEX IF NOT EXISTS request_due ON request (not_before, sequence) WHERE delivery = 'waiting';
`

/**
 * Opens `queue.db`, the one place a citizen's requests lie until the centre has them. It is never deleted, renamed or
 * rebuilt. Throws when the file is of a newer version, when another host has it open, or when SQLite would not sync
 * every commit to the disk.
 */
export function openQueue(path: string): Database.Database {
  const db = new Database(path)
  try {
    setUp(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function setUp(db: Database.Database): void {
  // One host per kiosk: a second one on the same folder is refused here (law 4).
  db.pragma('locking_mode = EXCLUSIVE')
  // A host that is being restarted may meet the last breath of the one before it.
  db.pragma('busy_timeout = 2000')
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version > queueVersion) {
    throw new Error(`queue.db is of version ${version}, this app knows ${queueVersion}: update the app`)
  }
  db.pragma('journal_mode = WAL')
  // WAL alone opens at NORMAL, which forgets acknowledged commits on a power cut (law 4).
  db.pragma('synchronous = FULL')
  db.pragma('secure_delete = ON')
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('queue.db is not at synchronous=FULL')
  db.exec(tables)
  db.pragma(`user_version = ${queueVersion}`)
}

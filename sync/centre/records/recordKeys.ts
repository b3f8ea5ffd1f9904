import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * The keys of the records, each opening one, apart from the records: `<dir>/record-keys.db`. A record whose key is
 * destroyed cannot be read again, not even from a backup of the database.
 */
export type RecordKeys = {
  /** Returns when they are on the disk. */
  put(keys: readonly { id: string; key: Buffer }[]): void
  get(id: string): Buffer | null
  /** Returns when nothing of them is left in the file. */
  destroy(ids: readonly string[]): void
  close(): void
}

export function openRecordKeys(dir: string): RecordKeys {
  const db = new Database(join(dir, 'record-keys.db'))
  db.pragma('busy_timeout = 5000')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('secure_delete = ON')
  db.exec(
    'CREATE TABLE IF NOT EXISTS record_key (id TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT, WITHOUT ROWID',
  )
  // The key of a request that was not committed in the end is replaced when the same request comes again.
  const put = db.prepare('INSERT OR REPLACE INTO record_key (id, key) VALUES (?, ?)')
  const get = db.prepare<[string], Buffer>('SELECT key FROM record_key WHERE id = ?').pluck()
  const remove = db.prepare('DELETE FROM record_key WHERE id = ?')
  const putAll = db.transaction((keys: readonly { id: string; key: Buffer }[]) => {
    for (const { id, key } of keys) put.run(id, key)
  })
  const removeAll = db.transaction((ids: readonly string[]) => {
    for (const id of ids) remove.run(id)
  })
  return {
    put: (keys) => putAll.immediate(keys),
    get: (id) => (get.get(id) as Buffer | undefined) ?? null,
    destroy(ids) {
      removeAll.immediate(ids)
      // The log may still hold the page as it was.
      db.pragma('wal_checkpoint(TRUNCATE)')
    },
    close: () => db.close(),
  }
}

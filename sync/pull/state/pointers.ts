import type { Database } from 'better-sqlite3'

export type Pointer = {
  version: number
  file: string
  contentRoot: string
  publishedAt: string
  /** Rows of each table, as signed; counting them anew would read the whole file. */
  counts: Record<string, number>
}
/** SHA-256 (hex) and bytes of the whole file; null for one that an earlier program made, or that was found again. */
export type KeptPointer = Pointer & { sha256: string | null; length: number | null }
export type Slot = 'active' | 'previous'

type Row = Omit<KeptPointer, 'counts'> & { counts: string }

/** Reads only the columns a reader of any program version needs. */
export function readSlot(db: Database, slot: Slot): Pointer | null {
  const row = db
    .prepare<[Slot], Omit<Row, 'sha256' | 'length'>>(
      'SELECT version, file, content_root AS contentRoot, published_at AS publishedAt, counts FROM pointer WHERE slot = ?',
    )
    .get(slot)
  return row ? { ...row, counts: JSON.parse(row.counts) } : null
}

/** Which content file is read, and the one before it. */
export function pointers(db: Database) {
  const select = db.prepare<[Slot], Row>(
    `SELECT version, file, content_root AS contentRoot, published_at AS publishedAt, counts, sha256, length
    FROM pointer WHERE slot = ?`,
  )
  const put = db.prepare(
    `INSERT OR REPLACE INTO pointer (slot, version, file, content_root, published_at, counts, sha256, length)
    VALUES (@slot, @version, @file, @contentRoot, @publishedAt, @counts, @sha256, @length)`,
  )
  const drop = db.prepare<[Slot]>('DELETE FROM pointer WHERE slot = ?')
  const read = (slot: Slot): KeptPointer | null => {
    const row = select.get(slot)
    return row ? { ...row, counts: JSON.parse(row.counts) } : null
  }
  const write = (slot: Slot, pointer: KeptPointer): void => {
    put.run({ slot, ...pointer, counts: JSON.stringify(pointer.counts) })
  }

  return {
    active: () => read('active'),
    previous: () => read('previous'),
    /** Makes a content file the active one; the one before it is kept as `previous`. */
    activate: db.transaction((next: KeptPointer) => {
      const now = read('active')
      if (now && now.file !== next.file) write('previous', now)
      write('active', next)
    }),
    /** The active rows under a newer name: a release that changed nothing. */
    rename: (version: number, publishedAt: string) =>
      db
        .prepare("UPDATE pointer SET version = ?, published_at = ? WHERE slot = 'active'")
        .run(version, publishedAt),
    /** Remembers what a file is, to know later whether it still is. */
    keepHash: (file: string, sha256: string, length: number) =>
      db.prepare('UPDATE pointer SET sha256 = ?, length = ? WHERE file = ?').run(sha256, length, file),
    /** The one before becomes active again, or nothing does when there is none. */
    fallBack: db.transaction(() => {
      const before = read('previous')
      drop.run('previous')
      if (before) write('active', before)
      else drop.run('active')
    }),
    forget: (slot: Slot) => drop.run(slot),
  }
}

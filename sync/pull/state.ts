import Database from 'better-sqlite3'

/** Which content is active, and the newest metadata ever accepted. Written by the pull worker alone. */
export type PullState = ReturnType<typeof openState>

export type Pointer = {
  version: number
  file: string
  contentRoot: string
  publishedAt: string
  /** Rows of each table, as signed; counting them anew would read the whole file. */
  counts: Record<string, number>
}
type PointerRow = Omit<Pointer, 'counts'> & { counts: string }

const setUp = `
  CREATE TABLE IF NOT EXISTS pointer (
    slot TEXT PRIMARY KEY CHECK (slot IN ('active', 'previous')),
    version INTEGER NOT NULL, file TEXT NOT NULL, content_root TEXT NOT NULL, published_at TEXT NOT NULL,
    counts TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS metadata (role TEXT PRIMARY KEY, version INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
`

/** Opens `state.db`. A power cut must not forget an activation or a floor version, hence synchronous=FULL. */
export function openState(path: string) {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('busy_timeout = 5000')
  db.exec(setUp)
  const read = pointerReader(db)
  const put = db.prepare(
    'INSERT OR REPLACE INTO pointer VALUES (@slot, @version, @file, @contentRoot, @publishedAt, @counts)',
  )
  const write = (slot: string, pointer: Pointer): void => {
    put.run({ slot, ...pointer, counts: JSON.stringify(pointer.counts) })
  }

  return {
    active: () => read('active'),
    previous: () => read('previous'),
    /** Makes a content file the active one; the one before it is kept as `previous`. */
    activate: db.transaction((next: Pointer) => {
      const now = read('active')
      if (now) write('previous', now)
      write('active', next)
    }),
    metadata: () =>
      db
        .prepare<[], { role: string; version: number; bytes: Buffer }>(
          'SELECT role, version, bytes FROM metadata',
        )
        .all(),
    /** Takes metadata that verified. A version below one already accepted is refused, whatever lies on the disk. */
    acceptMetadata: db.transaction(
      (accepted: { role: string; version: number; bytes: Buffer }[]): boolean => {
        const floor = db.prepare('SELECT version FROM metadata WHERE role = ?').pluck()
        if (accepted.some(({ role, version }) => version < Number(floor.get(role) ?? 0))) return false
        const save = db.prepare('INSERT OR REPLACE INTO metadata VALUES (@role, @version, @bytes)')
        for (const entry of accepted) save.run(entry)
        return true
      },
    ),
    close: () => db.close(),
  }
}

function pointerReader(db: Database.Database): (slot: 'active' | 'previous') => Pointer | null {
  const select = db.prepare<[string], PointerRow>(
    'SELECT version, file, content_root AS contentRoot, published_at AS publishedAt, counts FROM pointer WHERE slot = ?',
  )
  return (slot) => {
    const row = select.get(slot)
    return row ? { ...row, counts: JSON.parse(row.counts) } : null
  }
}

/** The active content file as a reader sees it: read-only, so that the worker stays the only writer. */
export function readPointer(path: string): Pointer | null {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return pointerReader(db)('active')
  } finally {
    db.close()
  }
}

import type { Database } from 'better-sqlite3'

/** SQLite hands over a value whole: read in one piece a segment would take twice its memory. Bytes. */
const partSize = 1 << 20

export type StoredSegment = { first: number; articles: number; data: Uint8Array }

/** `search_segment`: the segments of the article index by the number of their first article, in parts. */
export const createSegments = (db: Database): unknown =>
  db.exec(`
    CREATE TABLE IF NOT EXISTS search_segment (
      first INTEGER NOT NULL, part INTEGER NOT NULL, articles INTEGER NOT NULL, data BLOB NOT NULL,
      PRIMARY KEY (first, part)
    ) STRICT
  `)

export function storeSegment(db: Database, { first, articles, data }: StoredSegment): void {
  const store = db.prepare('INSERT INTO search_segment (first, part, articles, data) VALUES (?, ?, ?, ?)')
  for (let at = 0; at < data.length; at += partSize)
    store.run(first, at / partSize, articles, data.subarray(at, at + partSize))
}

/** The stored segments in order, each in memory of its own that begins at a multiple of eight. */
export function readSegments(db: Database): StoredSegment[] {
  const heads = db.prepare<[], { first: number; articles: number; bytes: number }>(
    'SELECT first, articles, sum(length(data)) AS bytes FROM search_segment GROUP BY first ORDER BY first',
  )
  const parts = db
    .prepare<[number], Buffer>('SELECT data FROM search_segment WHERE first = ? ORDER BY part')
    .pluck()
  return heads.all().map(({ first, articles, bytes }) => {
    const data = new Uint8Array(bytes)
    let at = 0
    for (const part of parts.iterate(first)) {
      data.set(part, at)
      at += part.length
    }
    return { first, articles, data }
  })
}

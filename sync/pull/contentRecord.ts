import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { RowSet } from '../release/rowSet.ts'

/**
 * What a content file says of itself, in its table `kiosk_content`: which release it is, how far the metadata was when
 * it was made (`floors`), and the set of its rows, which a delta keeps up to date without reading them all. Where
 * `state.db` is lost it is what the kiosk finds its content by.
 */
export type ContentRecord = {
  version: number
  contentRoot: string
  publishedAt: string
  counts: Record<string, number>
  floors: Record<string, number>
  rowSet: Uint8Array
}

export const recordTable = 'kiosk_content'
const numbers = z.record(z.string(), z.int().nonnegative())
const record = z.object({
  version: z.int().positive(),
  contentRoot: z.string(),
  publishedAt: z.string(),
  counts: numbers,
  floors: numbers,
  rowSet: z.instanceof(Uint8Array),
})

export function writeRecord(db: Database, { counts, floors, ...content }: ContentRecord): void {
  db.exec(`
    DROP TABLE IF EXISTS ${recordTable};
    CREATE TABLE ${recordTable} (
      version INTEGER NOT NULL, content_root TEXT NOT NULL, published_at TEXT NOT NULL, counts TEXT NOT NULL,
      floors TEXT NOT NULL, row_set BLOB NOT NULL
    ) STRICT;
  `)
  db.prepare(
    `INSERT INTO ${recordTable} VALUES (@version, @contentRoot, @publishedAt, @counts, @floors, @rowSet)`,
  ).run({ ...content, counts: JSON.stringify(counts), floors: JSON.stringify(floors) })
}

/** Null when the file has none, or its set of rows is not that of its root. Throws an SqliteError on a damaged file. */
export function readRecord(db: Database): ContentRecord | null {
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(recordTable))
    return null
  const row = db
    .prepare<[], { counts: string; floors: string }>(
      `SELECT version, content_root AS contentRoot, published_at AS publishedAt, counts, floors, row_set AS rowSet
      FROM ${recordTable}`,
    )
    .get()
  try {
    const read = record.parse({
      ...row,
      counts: JSON.parse(row?.counts ?? ''),
      floors: JSON.parse(row?.floors ?? ''),
    })
    return new RowSet(read.rowSet).root === read.contentRoot ? read : null
  } catch {
    return null
  }
}

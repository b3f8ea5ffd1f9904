import type { Database } from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import { countRows, rowsOf } from '../release/contentRoot.ts'
import type { Manifest } from '../release/manifest.ts'
import type { RowSet } from '../release/rowSet.ts'

export type ContentFault = 'corrupt' | 'wrong-counts' | 'wrong-root' | 'broken-reference' | 'canary'

/** Whether a file's rows are the signed ones, whole and with their references met; returns their set. */
export function verifyRows(
  db: Database,
  expected: Pick<Manifest, 'counts' | 'contentRoot'>,
): Result<RowSet, ContentFault> {
  const integrity = db.pragma('integrity_check(5)', { simple: true })
  if (integrity !== 'ok') return fail('corrupt', String(integrity))
  const counted = sameCounts(countRows(db), expected.counts)
  if (!counted.ok) return counted
  const rows = rowsOf(db)
  if (rows.root !== expected.contentRoot) return fail('wrong-root', rows.root)
  const dangling = db.pragma('foreign_key_check') as { table: string }[]
  return dangling[0] ? fail('broken-reference', dangling[0].table) : ok(rows)
}

/** Counts of rows by table against the signed ones. */
export function sameCounts(
  counts: Record<string, number>,
  signed: Record<string, number>,
): Result<void, 'wrong-counts'> {
  const wrong = Object.entries(signed).find(([table, count]) => counts[table] !== count)
  return wrong ? fail('wrong-counts', `${wrong[0]}: ${counts[wrong[0]]} of ${wrong[1]}`) : ok(undefined)
}

/**
 * The last look before a content file becomes what citizens read: the file is sound, its rows are the signed ones,
 * references hold, and a query that any content must answer is answered.
 */
export function verifyContent(
  db: Database,
  expected: Pick<Manifest, 'counts' | 'contentRoot'>,
): Result<RowSet, ContentFault> {
  const rows = verifyRows(db, expected)
  if (!rows.ok) return rows
  const indexed = Number(db.prepare('SELECT count(*) FROM search_article').pluck().get())
  const articles = expected.counts.article ?? 0
  return indexed === articles ? rows : fail('canary', `${indexed} of ${articles} articles searchable`)
}

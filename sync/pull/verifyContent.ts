import type { Database } from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import { countRows, rowsOf } from '../release/contentRoot.ts'
import type { Manifest } from '../release/manifest.ts'

export type ContentFault = 'corrupt' | 'wrong-counts' | 'wrong-root' | 'broken-reference' | 'canary'

/**
 * The last look before a content file becomes what citizens read: the file is sound, its rows are the signed ones,
 * references hold, and a query that any content must answer is answered.
 */
export function verifyContent(
  db: Database,
  expected: Pick<Manifest, 'counts' | 'contentRoot'>,
): Result<void, ContentFault> {
  const integrity = db.pragma('integrity_check(5)', { simple: true })
  if (integrity !== 'ok') return fail('corrupt', String(integrity))
  const counts = countRows(db)
  const wrong = Object.entries(expected.counts).find(([table, count]) => counts[table] !== count)
  if (wrong) return fail('wrong-counts', `${wrong[0]}: ${counts[wrong[0]]} of ${wrong[1]}`)
  const { root } = rowsOf(db)
  if (root !== expected.contentRoot) return fail('wrong-root', root)
  const dangling = db.pragma('foreign_key_check') as { table: string }[]
  if (dangling[0]) return fail('broken-reference', dangling[0].table)
  const indexed = Number(db.prepare('SELECT count(*) FROM search_article').pluck().get())
  if (indexed !== counts.article) return fail('canary', `${indexed} of ${counts.article} articles searchable`)
  return ok(undefined)
}

import type { Database } from 'better-sqlite3'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Applied } from '../../release/delta.ts'

const looked = 50

/** Whether what a delta brought can be found: some of the articles it wrote have their place among those searched. */
export function canary(db: Database, applied: readonly Applied[]): Result<void, 'canary'> {
  const place = db.prepare('SELECT 1 FROM search_article WHERE article_id = ?')
  const written = applied.filter(({ table, after }) => table === 'article' && after !== null)
  for (const { after } of written.slice(0, looked))
    if (!place.get(after?.[0])) return fail('canary', 'an article that was written is not searchable')
  return ok(undefined)
}

import type { Database } from 'better-sqlite3'
import type { Applied } from '../../release/delta.ts'
import { differs, idOf } from './touched.ts'

/** The ids of the articles that a delta wrote, took away, or whose law or heading it changed in what is searched. */
export function changedArticles(db: Database, applied: readonly Applied[]): Set<string> {
  const ofLaw = db.prepare<[string], string>('SELECT id FROM article WHERE law_id = ?').pluck()
  const underHeading = db.prepare<[string], string>('SELECT id FROM article WHERE heading_id = ?').pluck()
  const changed = new Set<string>()
  for (const change of applied) {
    if (change.table === 'article') changed.add(idOf(change))
    const found =
      change.table === 'law' && differs(change, ['title', 'category', 'region', 'status', 'issued'])
        ? ofLaw.all(idOf(change))
        : change.table === 'heading' && differs(change, ['title'])
          ? underHeading.all(idOf(change))
          : []
    for (const id of found) changed.add(id)
  }
  return changed
}

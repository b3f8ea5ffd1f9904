import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type PeriodRule, periodRule } from '../../../shared/rules/period.ts'
import type { WorkCalendar } from '../../../shared/rules/workingDays.ts'
import type { ArticleIndex } from '../../../shared/search/impact/searcher.ts'
import { hasThisIndex } from '../../../sync/pull/contentFile.ts'
import { openArticleIndex } from '../../../sync/pull/indexes/articleIndex.ts'
import { type Pointer, readPointer } from '../../../sync/pull/state.ts'

/** The content citizens read at the moment: one read-only file, and what of it is wanted all the time. */
export type Snapshot = {
  readonly db: Database.Database
  readonly version: number
  readonly publishedAt: string
  readonly counts: Record<string, number>
  readonly periods: readonly PeriodRule[]
  readonly calendar: WorkCalendar | null
  readonly articles: ArticleIndex
}

function openSnapshot(folder: string, pointer: Pointer): Snapshot {
  const db = new Database(join(folder, 'content', pointer.file), { readonly: true, fileMustExist: true })
  db.pragma('cache_size = -32768') // KiB: the hot pages of the indexes stay in memory
  const rule = db.prepare('SELECT body FROM rule WHERE id = ?').pluck()
  const json = (id: string): unknown => {
    const body = rule.get(id)
    return typeof body === 'string' ? JSON.parse(body) : null
  }
  return {
    db,
    version: pointer.version,
    publishedAt: pointer.publishedAt,
    counts: pointer.counts,
    periods: periodRule.array().catch([]).parse(json('rules')),
    calendar: json('calendar') as WorkCalendar | null,
    articles: openArticleIndex(db),
  }
}

export type Content = {
  /** Null until a first release is active. */
  current(): Snapshot | null
  /** Opens what the pointer names now and lets go of the file before it. Returns whether anything changed. */
  reload(): boolean
  close(): void
}

/** The content of a kiosk folder, swapped as a whole. Queries are synchronous, so none is open across a swap. */
export function openContent(folder: string): Content {
  let snapshot: Snapshot | null = null
  const stateFile = join(folder, 'state.db')
  const reload = (): boolean => {
    const pointer = existsSync(stateFile) ? readPointer(stateFile) : null
    // After an update of the program a file with other indexes waits to be built anew by the next pull.
    if (!pointer || !hasThisIndex(pointer.file) || (snapshot && snapshot.version === pointer.version))
      return false
    const before = snapshot
    snapshot = openSnapshot(folder, pointer)
    before?.db.close()
    return true
  }
  reload()
  return {
    current: () => snapshot,
    reload,
    close: () => snapshot?.db.close(),
  }
}

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { workCalendar } from '../../../shared/contract/calculators.ts'
import { type InformationRule, informationRule } from '../../../shared/rules/information.ts'
import { type PeriodRule, periodRule } from '../../../shared/rules/period.ts'
import type { WorkCalendar } from '../../../shared/rules/workingDays.ts'
import type { ArticleIndex } from '../../../shared/search/impact/searcher.ts'
import { readableContent } from '../../../sync/pull/foundContent.ts'
import { openArticleIndex } from '../../../sync/pull/indexes/articleIndex.ts'
import type { Pointer } from '../../../sync/pull/state/state.ts'
import { hideEnded } from './hideEnded.ts'

/** The content citizens read at the moment: one read-only file, and what of it is wanted all the time. */
export type Snapshot = {
  readonly db: Database.Database
  readonly version: number
  readonly publishedAt: string
  readonly counts: Record<string, number>
  readonly periods: readonly PeriodRule[]
  readonly calendar: WorkCalendar | null
  /** Null where the content says nothing of it. */
  readonly information: InformationRule | null
  readonly articles: ArticleIndex
}

function openSnapshot(folder: string, pointer: Pointer, today: string): Snapshot {
  const db = new Database(join(folder, 'content', pointer.file), { readonly: true, fileMustExist: true })
  try {
    hideEnded(db, today)
    return read(db, pointer)
  } catch (error) {
    db.close()
    throw error
  }
}

function read(db: Database.Database, pointer: Pointer): Snapshot {
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
    calendar: workCalendar.nullable().catch(null).parse(json('calendar')),
    information: informationRule.nullable().catch(null).parse(json('information')),
    articles: openArticleIndex(db),
  }
}

/** A release that the pointer names and that could not be opened: it is to be rolled back. */
export type Unusable = { version: number; reason: string }

export type Content = {
  /** Null until a first release is active. */
  current(): Snapshot | null
  /** Opens what the pointer names now and lets go of the file before it. Returns whether anything changed. */
  reload(): boolean
  /** What the last reload could not open; the content before it is shown on, else the best that opens. */
  unusable(): Unusable | null
  close(): void
}

/**
 * The content of a kiosk folder, swapped as a whole. Queries are synchronous, so none is open across a swap. It is the
 * content of a day in China: the first reload after midnight opens that of the next.
 */
export function openContent(folder: string, today: () => string): Content {
  let shown: { snapshot: Snapshot; file: string; day: string } | null = null
  let unusable: Unusable | null = null

  const open = (pointer: Pointer): boolean => {
    const before = shown
    const day = today()
    if (before?.file === pointer.file && before.day === day) {
      if (before.snapshot.version === pointer.version) return false
      // A release that changed nothing: the same rows with a newer date.
      const { version, publishedAt } = pointer
      shown = { ...before, snapshot: { ...before.snapshot, version, publishedAt } }
      return true
    }
    shown = { file: pointer.file, snapshot: openSnapshot(folder, pointer, day), day }
    before?.snapshot.db.close()
    return true
  }
  const reload = (): boolean => {
    unusable = null
    for (const pointer of readableContent(folder)) {
      try {
        return open(pointer)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        unusable ??= { version: pointer.version, reason }
      }
    }
    return false
  }
  reload()
  return {
    current: () => shown?.snapshot ?? null,
    reload,
    unusable: () => unusable,
    close: () => shown?.snapshot.db.close(),
  }
}

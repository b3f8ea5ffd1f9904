import type { Snapshot } from '../../electron/host/content/snapshot.ts'
import { openArticleIndex } from '../../sync/pull/indexes/articleIndex.ts'
import { smallContent } from './smallContent.ts'

/** Small content as the host has it open; without a calendar or periods. */
export function smallSnapshot(...content: Parameters<typeof smallContent>): Snapshot {
  const db = smallContent(...content)
  return {
    db,
    version: 1,
    publishedAt: '2026-01-01T00:00:00.000Z',
    counts: {},
    periods: [],
    calendar: null,
    information: null,
    articles: openArticleIndex(db),
  }
}

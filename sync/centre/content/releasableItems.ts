import type { CentreDatabase } from '../database.ts'
import type { ContentItemRow } from '../tables.ts'
import { keptKinds } from './kinds.ts'
import { logChange } from './logChange.ts'

/** Items with something to release, to keep in the releases or to keep out of them, in the order of their approval. */
export const releasableItems = (db: CentreDatabase): Promise<ContentItemRow[]> =>
  db
    .selectFrom('content_item')
    .selectAll()
    .where(({ and, or, eb }) =>
      or([
        eb('state', '=', 'approved'),
        and([eb('kind', 'in', keptKinds), or([eb('state', '=', 'withdrawn'), eb('live', 'is not', null)])]),
      ]),
    )
    .orderBy('approved_at')
    .orderBy('id')
    .execute()

/** Notes that an approved item is in the release that is served, unless somebody changed it meanwhile. */
export async function markReleased(
  db: CentreDatabase,
  item: ContentItemRow,
  release: number,
  now: Date,
): Promise<void> {
  const { id, version, revision, fields } = item
  const at = now.toISOString()
  await db.transaction().execute(async (transaction) => {
    const marked = await transaction
      .updateTable('content_item')
      .set({ state: 'released', live: fields, live_release: release, version: version + 1, changed_at: at })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (marked.numUpdatedRows !== 1n) return
    const change = { at, who: 'centre', act: 'released', note: String(release) } as const
    await logChange(transaction, { id, version: version + 1, revision }, change)
  })
}

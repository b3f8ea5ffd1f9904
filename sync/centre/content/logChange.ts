import type { CentreDatabase } from '../database.ts'
import type { ContentLogRow } from '../tables.ts'

/** Notes who did what with an item, in the transaction that does it. */
export async function logChange(
  db: CentreDatabase,
  { id, version, revision }: { id: string; version: number; revision: number },
  change: Pick<ContentLogRow, 'at' | 'who' | 'act' | 'note'>,
): Promise<void> {
  await db
    .insertInto('content_log')
    .values({ item_id: id, version, revision, ...change })
    .execute()
}

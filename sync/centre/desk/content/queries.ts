import type { ItemState } from '../../content/kinds.ts'
import type { CentreDatabase } from '../../database.ts'
import type { ContentItemRow, ContentLogRow } from '../../tables.ts'
import type { Staff } from '../roles.ts'
import type { ListedItem } from './listPage.ts'

const pageSize = 50
const listed = [
  'id',
  'kind',
  'target',
  'state',
  'revision',
  'version',
  'title',
  'institution_id',
  'important',
  'publish_at',
  'reason',
  'live_release',
  'approved_at',
  'changed_at',
  'changed_by',
] as const

/** One page of items, from 0, the last changed first; an institution sees its own. */
export async function listItems(
  db: CentreDatabase,
  { institutionId }: Staff,
  { state, page }: { state: ItemState | null; page: number },
): Promise<{ items: ListedItem[]; more: boolean }> {
  const rows = await db
    .selectFrom('content_item')
    .select(listed)
    .$if(state !== null, (query) => query.where('state', '=', state ?? 'draft'))
    .$if(institutionId !== null, (query) => query.where('institution_id', '=', institutionId))
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(pageSize + 1)
    .offset(page * pageSize)
    .execute()
  return { items: rows.slice(0, pageSize), more: rows.length > pageSize }
}

/** An item with all that was done with it; null where there is none, or another institution's. */
export async function readItem(
  db: CentreDatabase,
  { institutionId }: Staff,
  id: string,
): Promise<{ item: ContentItemRow; log: ContentLogRow[] } | null> {
  const item = await db
    .selectFrom('content_item')
    .selectAll()
    .where('id', '=', id)
    .$if(institutionId !== null, (query) => query.where('institution_id', '=', institutionId))
    .executeTakeFirst()
  if (!item) return null
  const log = await db
    .selectFrom('content_log')
    .selectAll()
    .where('item_id', '=', id)
    .orderBy('version')
    .execute()
  return { item, log }
}

export async function countWaiting(db: CentreDatabase): Promise<number> {
  const { count } = await db
    .selectFrom('content_item')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'approved')
    .executeTakeFirstOrThrow()
  return Number(count)
}

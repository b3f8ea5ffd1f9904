import type { Opened } from '../../../../../shared/contract/demand.ts'
import type { Result } from '../../../../../shared/result.ts'
import { servedList, topicFields, topicsIn } from '../../../content/hotTopics.ts'
import { openStates } from '../../../content/kinds.ts'
import { createOnlyItem, saveItem, type Writer } from '../../../content/writeItem.ts'
import type { CentreDatabase } from '../../../database.ts'
import type { Served } from '../../../facts.ts'
import type { ContentItemRow } from '../../../tables.ts'

/** There is one list, also where two editors write the first at one moment. */
const hotId = 'desk-hot'

/** The list as it would be changed now: the revision that is open, or what is released. */
export type HotItem = {
  /** Null until the desk first writes a list. */
  readonly item: ContentItemRow | null
  readonly isOpen: boolean
  readonly version: number
  readonly topics: readonly Opened[]
}

export async function readHot(db: CentreDatabase, served: Served | null): Promise<HotItem> {
  const [item = null] = await db
    .selectFrom('content_item')
    .selectAll()
    .where('kind', '=', 'hot')
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(1)
    .execute()
  const isOpen = item !== null && openStates.some((state) => state === item.state)
  const released = () => (served && servedList(served)?.items) ?? []
  return {
    item,
    isOpen,
    version: item?.version ?? 0,
    topics: isOpen ? topicsIn(JSON.parse(item.fields)) : released(),
  }
}

/** Writes the list over what was read; hot information goes out at once when it is approved (Codes, Art. 14). */
export async function writeHot(
  db: CentreDatabase,
  { item, version }: HotItem,
  topics: readonly Opened[],
  by: Writer,
): Promise<Result<null, 'not-found' | 'conflict' | 'not-now'>> {
  const fields = { important: '1', ...topicFields(topics) }
  return item === null
    ? createOnlyItem(db, hotId, { kind: 'hot', fields }, by)
    : saveItem(db, { id: item.id, version }, fields, by)
}

import { randomBytes } from 'node:crypto'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { CentreDatabase } from '../database.ts'
import type { ContentItemRow } from '../tables.ts'
import { type Fields, type ItemKind, isDocument } from './kinds.ts'
import { logChange } from './logChange.ts'
import { publishAt } from './publishAt.ts'

/** Who writes, and for which institution (Codes, Art. 8); null for the bureau. */
export type Writer = { readonly who: string; readonly institutionId: string | null; readonly now: Date }

type NewItem = { kind: ItemKind; fields: Fields; target?: string; release?: number }

/**
 * Begins an item as a draft; its id. What a `release` holds already under the id `target` begins as released.
 */
export async function createItem(db: CentreDatabase, item: NewItem, by: Writer): Promise<string> {
  const id = `desk-${randomBytes(8).toString('hex')}`
  await insertItem(db, id, item, by)
  return id
}

/** The same of what there is only one of, under its own id. Fails with `conflict` where somebody has begun it meanwhile. */
export const createOnlyItem = async (
  db: CentreDatabase,
  id: string,
  item: NewItem,
  by: Writer,
): Promise<Result<null, 'conflict'>> => ((await insertItem(db, id, item, by)) ? ok(null) : fail('conflict'))

/** Whether it was put in: there was none of this id. */
async function insertItem(
  db: CentreDatabase,
  id: string,
  { kind, fields, target, release }: NewItem,
  { who, institutionId, now }: Writer,
): Promise<boolean> {
  const at = now.toISOString()
  return db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('content_item')
      .values({
        id,
        kind,
        target: target ?? (isDocument(kind) ? id : ''),
        state: release === undefined ? 'draft' : 'released',
        revision: 1,
        version: 1,
        ...fieldColumns(kind, fields),
        institution_id: institutionId,
        reason: null,
        live: release === undefined ? null : JSON.stringify(fields),
        live_release: release ?? null,
        approved_at: null,
        changed_at: at,
        changed_by: who,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return false
    await logChange(transaction, { id, version: 1, revision: 1 }, { at, who, act: 'written', note: '' })
    return true
  })
}

/**
 * Writes over the version of an item the page showed; it is a draft again. What was released or withdrawn begins a new
 * revision and stays as it is until that is released. Fails with `not-found`, `conflict` (somebody wrote meanwhile),
 * `not-now` (it is approved and on its way into a release).
 */
export async function saveItem(
  db: CentreDatabase,
  { id, version }: { id: string; version: number },
  fields: Fields,
  { who, institutionId, now }: Writer,
): Promise<Result<null, 'not-found' | 'conflict' | 'not-now'>> {
  return db.transaction().execute(async (transaction) => {
    const item = await transaction
      .selectFrom('content_item')
      .selectAll()
      .where('id', '=', id)
      .$if(institutionId !== null, (query) => query.where('institution_id', '=', institutionId))
      .executeTakeFirst()
    if (!item) return fail('not-found')
    if (item.version !== version) return fail('conflict')
    if (!mayWrite(item, now)) return fail('not-now')
    const begun = item.state === 'released' || item.state === 'withdrawn'
    const revision = item.revision + (begun ? 1 : 0)
    const at = now.toISOString()
    const updated = await transaction
      .updateTable('content_item')
      .set({
        ...fieldColumns(item.kind, { ...(JSON.parse(item.fields) as Fields), ...fields }),
        state: 'draft',
        revision,
        version: version + 1,
        approved_at: null,
        changed_at: at,
        changed_by: who,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (updated.numUpdatedRows !== 1n) return fail('conflict')
    await logChange(
      transaction,
      { id, version: version + 1, revision },
      { at, who, act: 'written', note: '' },
    )
    return ok(null)
  })
}

/** An approved item may be written on only while its time has not come: afterwards a release may hold it already. */
export const mayWrite = ({ state, publish_at }: ContentItemRow, now: Date): boolean =>
  state !== 'approved' || (publish_at !== null && publish_at > now.toISOString())

/** The columns that say in short what the fields say. */
export function fieldColumns(kind: ItemKind, fields: Fields) {
  const at = publishAt(fields)
  const heading = kind === 'law' ? /^\s*#\s+(.+)$/m.exec(fields.body ?? '')?.[1] : fields.title
  return {
    title: (heading ?? '').trim(),
    important: fields.important === '1' ? 1 : 0,
    publish_at: at.ok ? at.value : null,
    fields: JSON.stringify(fields),
  }
}

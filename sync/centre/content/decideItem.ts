import { fail, ok, type Result } from '../../../shared/result.ts'
import type { CentreDatabase } from '../database.ts'
import type { ContentItemRow } from '../tables.ts'
import { type ItemAct, type ItemState, isDocument } from './kinds.ts'
import { logChange } from './logChange.ts'
import { fieldColumns, type Writer } from './writeItem.ts'

/** What may be decided about an item; `note` is the reason of a rejection or a withdrawal. */
export const decisions = ['submit', 'approve', 'reject', 'discard', 'withdraw'] as const
export type Decision = (typeof decisions)[number]

type Transition = {
  readonly from: readonly ItemState[]
  readonly act: ItemAct
  /** Whether it takes a second pair of eyes: nobody who wrote or submitted this revision. */
  readonly another?: true
  /** What it makes of the item. */
  change(item: ContentItemRow, note: string, at: string): Partial<ContentItemRow>
}

const transitions: Readonly<Record<Decision, Transition>> = {
  submit: {
    from: ['draft', 'rejected'],
    act: 'submitted',
    change: () => ({ state: 'submitted', reason: null }),
  },
  approve: {
    from: ['submitted'],
    act: 'approved',
    another: true,
    change: (_item, _note, at) => ({ state: 'approved', approved_at: at }),
  },
  reject: {
    from: ['submitted'],
    act: 'rejected',
    change: (_item, reason) => ({ state: 'rejected', reason }),
  },
  /** Goes back to what was released; what never was is put away. */
  discard: {
    from: ['draft', 'rejected', 'submitted'],
    act: 'discarded',
    change: ({ kind, live }) =>
      live === null
        ? { state: 'withdrawn', reason: null }
        : { state: 'released', reason: null, ...fieldColumns(kind, JSON.parse(live)) },
  },
  /** Of documents alone: a law is ended by its status, a row of the directory taken out by another item. */
  withdraw: {
    from: ['approved', 'released'],
    act: 'withdrawn',
    change: (_item, reason) => ({ state: 'withdrawn', live: null, reason }),
  },
}

export const mayDecide = ({ state, kind }: ContentItemRow, decision: Decision): boolean =>
  transitions[decision].from.includes(state) && (decision !== 'withdraw' || isDocument(kind))

/**
 * Takes a decision on the version of the item the page showed. Fails with `not-found`, `conflict` (somebody was
 * faster), `not-allowed` (not in this state), `own-work` (whoever wrote it wants to approve it).
 */
export async function decideItem(
  db: CentreDatabase,
  { id, version }: { id: string; version: number },
  decision: Decision,
  note: string,
  { who, institutionId, now }: Writer,
): Promise<Result<null, 'not-found' | 'conflict' | 'not-allowed' | 'own-work'>> {
  const { act, another, change } = transitions[decision]
  return db.transaction().execute(async (transaction) => {
    const item = await transaction
      .selectFrom('content_item')
      .selectAll()
      .where('id', '=', id)
      .$if(institutionId !== null, (query) => query.where('institution_id', '=', institutionId))
      .executeTakeFirst()
    if (!item) return fail('not-found')
    if (item.version !== version) return fail('conflict')
    if (!mayDecide(item, decision)) return fail('not-allowed')
    const at = now.toISOString()
    const updated = await transaction
      .updateTable('content_item')
      .set({ ...change(item, note, at), version: version + 1, changed_at: at, changed_by: who })
      .where('id', '=', id)
      .where('version', '=', version)
      .$if(another === true, (update) =>
        update.where(({ not, exists }) => not(exists(authored(transaction, id, item.revision, who)))),
      )
      .executeTakeFirst()
    if (updated.numUpdatedRows !== 1n)
      return fail(another && (await isAuthor(transaction, item, who)) ? 'own-work' : 'conflict')
    await logChange(
      transaction,
      { id, version: version + 1, revision: item.revision },
      { at, who, act, note },
    )
    return ok(null)
  })
}

/** Whether somebody wrote or submitted the present revision of an item. */
export const isAuthor = async (
  db: CentreDatabase,
  { id, revision }: Pick<ContentItemRow, 'id' | 'revision'>,
  who: string,
): Promise<boolean> => (await authored(db, id, revision, who).executeTakeFirst()) !== undefined

const authored = (db: CentreDatabase, id: string, revision: number, who: string) =>
  db
    .selectFrom('content_log')
    .select('act')
    .where('item_id', '=', id)
    .where('revision', '=', revision)
    .where('who', '=', who)
    .where('act', 'in', ['written', 'submitted'])

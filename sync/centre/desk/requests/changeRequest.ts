import type { Cite, HandOff, MessageKind } from '../../../../shared/contract/messages.ts'
import { fail, ok, type Result } from '../../../../shared/result.ts'
import { uuidv7 } from '../../../envelope/uuidv7.ts'
import { type AuditedAct, audit } from '../../audit.ts'
import type { CentreDatabase } from '../../database.ts'
import { nextOf } from '../../owed.ts'
import { addMessage, messageKey } from '../../records/messages.ts'
import type { RecordKeys } from '../../records/recordKeys.ts'
import type { RequestRow } from '../../tables.ts'
import { type Staff, supervises } from '../roles.ts'
import { findVisible } from './visible.ts'

/** The request a page showed, in the version it showed. */
export type ShownRequest = { readonly id: string; readonly version: number }
/** Somebody at the desk, with the name of the institution they work for; empty where they work for none. */
export type Actor = { readonly staff: Staff; readonly unit: string; readonly now: Date }
export type Ledger = { readonly db: CentreDatabase; readonly recordKeys: RecordKeys }

/** What becomes of a request, and how the audit calls that. */
export type Change = {
  readonly set: Partial<Omit<RequestRow, 'id' | 'version'>>
  readonly what: AuditedAct
  readonly detail?: string
  /** What is told to the person. */
  readonly said?: {
    readonly kind: MessageKind
    readonly text: string
    readonly cites: Cite[]
    readonly handOff?: HandOff
  }
}
export type Refusal = 'not-found' | 'conflict' | 'not-allowed' | 'not-taken'

/** Whoever took a request answers it; a supervisor may step in. */
export const mayDecide = (staff: Staff, { taken_by }: Pick<RequestRow, 'taken_by'>): boolean =>
  supervises(staff) || taken_by === staff.id

/**
 * Changes a request, with its line in the audit, as `plan` says of the row as it stands. Fails with `not-found` where
 * somebody may not know of it, `conflict` when it was changed since the page was made, and as `plan` does.
 */
export async function changeRequest(
  { db, recordKeys }: Ledger,
  shown: ShownRequest,
  { staff, unit, now }: Actor,
  plan: (row: RequestRow) => Result<Change, 'not-allowed' | 'not-taken'>,
): Promise<Result<null, Refusal>> {
  return db.transaction().execute(async (transaction) => {
    const row = await findVisible(transaction, staff, shown.id)
    if (!row) return fail('not-found')
    if (row.version !== shown.version) return fail('conflict')
    const key = row.erased_at === null ? messageKey(recordKeys, row) : null
    if (!key) return fail('not-allowed')
    const change = plan(row)
    if (!change.ok) return change
    const { set, what, detail = '', said } = change.value
    const updated = await transaction
      .updateTable('request')
      .set({ ...set, ...nextOf({ ...row, ...set }), version: row.version + 1 })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .executeTakeFirst()
    if (updated.numUpdatedRows !== 1n) return fail('conflict')
    if (said) {
      const { kind, ...words } = said
      await addMessage(transaction, key, {
        id: uuidv7(now),
        request_id: row.id,
        at: now.toISOString(),
        kind,
        account: staff.id,
        role: staff.role,
        unit,
        late: 0,
        said: { ...words, time: null },
      })
    }
    await audit(transaction, { at: now, who: staff.id, what, requestId: row.id, detail })
    return ok(null)
  })
}

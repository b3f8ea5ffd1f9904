import { sql } from 'kysely'
import type { RequestState } from '../../../../shared/contract/requests.ts'
import { dateInChina } from '../../../../shared/rules/workingDays.ts'
import type { CentreDatabase } from '../../database.ts'

const pageSize = 50

/** A request as the list shows it: nothing of the person. `dueDate` is the date of what must be done next. */
export type InboxLine = {
  readonly id: string
  readonly kind: string
  readonly state: RequestState
  /** The service asked for, or the lawyer. */
  readonly subject: string
  readonly dueDate: string | null
  readonly overdue: boolean
  readonly receivedAt: string
}

/** One page of the inbox, from 0: overdue first, then by due date, then the newest (Codes, Arts 23-26). */
export async function inboxPage(
  db: CentreDatabase,
  { state, page, now }: { state: RequestState | null; page: number; now: Date },
): Promise<{ lines: InboxLine[]; more: boolean; copied: string[] }> {
  const dueDate = sql<
    string | null
  >`case state when 'received' then coalesce(decide_by, contact_by) when 'accepted' then schedule_by end`
  const rows = await db
    .selectFrom('request')
    .select([
      'id',
      'kind',
      'state',
      'service_name',
      'practitioner_name',
      'received_at',
      dueDate.as('due_date'),
    ])
    .where('erased_at', 'is', null)
    .$if(state !== null, (query) => query.where('state', '=', state ?? 'received'))
    .orderBy(sql`${dueDate} is null`)
    .orderBy(dueDate)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(pageSize + 1)
    .offset(page * pageSize)
    .execute()
  const today = dateInChina(now)
  const lines = rows.slice(0, pageSize).map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    subject: row.service_name || row.practitioner_name,
    dueDate: row.due_date,
    overdue: row.due_date !== null && row.due_date < today,
    receivedAt: row.received_at,
  }))
  return { lines, more: rows.length > pageSize, copied: await copiedKiosks(db) }
}

/** The kiosks whose key two devices use, by name; whoever enrols one anew takes it off the list. */
async function copiedKiosks(db: CentreDatabase): Promise<string[]> {
  const kiosks = await db
    .selectFrom('kiosk')
    .select(['id', 'name'])
    .where('copied_at', 'is not', null)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute()
  return kiosks.map(({ id, name }) => `${name} (${id})`)
}

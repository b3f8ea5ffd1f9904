import { sql } from 'kysely'
import type { OwedWhat } from '../../../../shared/contract/kinds.ts'
import type { RequestState } from '../../../../shared/contract/requests.ts'
import { dateInChina, workingDaysBetween } from '../../../../shared/rules/workingDays.ts'
import type { CentreDatabase } from '../../database.ts'
import type { Facts } from '../../facts.ts'
import type { Asked } from '../../tables.ts'
import { silentKiosks } from '../fleet/fleet.ts'
import { type Staff, supervises } from '../roles.ts'
import { type InboxShow, inboxShow, isShown } from './inboxShow.ts'
import { finalStates } from './taking/taking.ts'
import { visibleTo } from './visible.ts'

const pageSize = 50

/** A request as the list shows it: nothing of the person. `dueDate` is the date of what must be done next. */
export type InboxLine = {
  readonly id: string
  readonly kind: string
  readonly state: RequestState
  /** The service asked for, or the lawyer. */
  readonly subject: string
  readonly dueDate: string | null
  /** What that is; null where nothing is owed. */
  readonly dueWhat: OwedWhat | null
  readonly overdue: boolean
  /** Working days until then, or since; null where the calendar does not say. */
  readonly days: number | null
  readonly receivedAt: string
  /** An answer raised an alarm, and nobody has made contact yet. */
  readonly urgent: boolean
  /** Who deals with it: nobody, whoever looks, or another by name. */
  readonly taken: 'free' | 'mine' | { readonly by: string }
  readonly unassigned: boolean
  /** What the person asked for after sending. */
  readonly asked: Asked | null
}

export type Inbox = {
  readonly lines: readonly InboxLine[]
  readonly more: boolean
  /** How many there are of each; only those this member of staff can have. */
  readonly counts: ReadonlyMap<InboxShow, number>
  readonly copied: readonly string[]
  /** The kiosks nobody has heard of for an hour, by name; only for those who look after them. */
  readonly silent: readonly string[]
}

type Wanted = { readonly state: RequestState | null; readonly show: InboxShow; readonly page: number }
/** One page of somebody's inbox, from 0: alarms first, then overdue, then by due date or since when somebody waits, then the newest (Codes, Arts 16, 23-26). */
export async function inboxPage(
  db: CentreDatabase,
  staff: Staff,
  { state, show, page }: Wanted,
  { now, calendar }: { now: Date; calendar: Facts['calendar'] },
): Promise<Inbox> {
  // Who asked for something waits from that day on, however the request stands.
  const waitsSince = sql`coalesce(next_by, substr(asked_at, 1, 10))`
  const visible = db.selectFrom('request').where('erased_at', 'is', null).where(visibleTo(staff))
  const rows = await visible
    .leftJoin('staff as taker', 'taker.id', 'taken_by')
    .select([
      'request.id',
      'kind',
      'state',
      'service_name',
      'practitioner_name',
      'desk',
      'request.institution_id',
      'asked',
      'urgent',
      'taken_by',
      'taker.name as taker_name',
      'received_at',
      'next_what',
      'next_by',
    ])
    .where(isShown(show, staff))
    .$if(state !== null, (query) => query.where('state', '=', state ?? 'received'))
    .orderBy((eb) => eb.and([eb('request.state', 'in', [...finalStates]), eb('asked', 'is', null)]))
    .orderBy(sql`case state when 'received' then urgent else 0 end`, 'desc')
    .orderBy(sql`${waitsSince} is null`)
    .orderBy(waitsSince)
    .orderBy('received_at', 'desc')
    .orderBy('request.id')
    .limit(pageSize + 1)
    .offset(page * pageSize)
    .execute()
  const shows = inboxShow.options.filter((one) => one !== 'unassigned' || supervises(staff))
  const counted = await visible
    .select(({ fn }) => shows.map((one) => fn.countAll().filterWhere(isShown(one, staff)).as(one)))
    .executeTakeFirstOrThrow()

  const today = dateInChina(now)
  const lines = rows.slice(0, pageSize).map((row): InboxLine => {
    const { next_by: due, taken_by } = row
    const overdue = due !== null && due < today
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      subject: row.service_name || row.practitioner_name,
      dueDate: due,
      dueWhat: row.next_what,
      overdue,
      days:
        due && calendar ? workingDaysBetween(overdue ? due : today, overdue ? today : due, calendar) : null,
      receivedAt: row.received_at,
      urgent: row.urgent === 1 && row.state === 'received',
      taken: taken_by === null ? 'free' : taken_by === staff.id ? 'mine' : { by: row.taker_name || taken_by },
      asked: row.asked,
      unassigned: row.desk === 'institution' && row.institution_id === '',
    }
  })
  return {
    lines,
    more: rows.length > pageSize,
    counts: new Map(shows.map((one) => [one, Number(counted[one])])),
    copied: supervises(staff) ? await copiedKiosks(db) : [],
    silent: supervises(staff) ? await silentKiosks(db, now) : [],
  }
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

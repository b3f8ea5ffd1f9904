import { sql } from 'kysely'
import { dateInChina, type WorkCalendar, workingDaysBetween } from '../../../shared/rules/workingDays.ts'
import type { CentreDatabase } from '../database.ts'
import type { Month } from './months.ts'

/** How soon somebody was in touch about the requests of a month, against the date each was promised. */
export type TimeToContact = {
  /** The name of the service; null for the reservation of a lawyer. */
  readonly service: string | null
  readonly requests: number
  readonly inTime: number
  /** Answered too late, or not yet though the date has passed. */
  readonly late: number
  /** In working days, of those that were answered; null while none was, or beyond the published calendar. */
  readonly median: number | null
}

const firstActs = ['accepted', 'contacted', 'scheduled', 'declined', 'closed']

/** By service, of the requests received in a month that somebody had to answer by a date (Codes, Arts 23-26). */
export async function timeToContact(
  db: CentreDatabase,
  { from, to }: Month,
  { now, calendar }: { now: Date; calendar: WorkCalendar | null },
): Promise<TimeToContact[]> {
  const rows = await db
    .selectFrom('request')
    .leftJoin('audit', (join) =>
      join.onRef('audit.request_id', '=', 'request.id').on('audit.what', 'in', firstActs),
    )
    .select(({ fn }) => [
      'kind',
      'service_name',
      'received_at',
      sql<string>`coalesce(decide_by, contact_by)`.as('due'),
      fn.min('audit.at').as('answered_at'),
    ])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('erased_at', 'is', null)
    .where(sql`coalesce(decide_by, contact_by)`, 'is not', null)
    .groupBy(['request.id', 'kind', 'service_name', 'received_at', 'decide_by', 'contact_by'])
    .execute()
  const today = dateInChina(now)
  const byService = Map.groupBy(rows, ({ kind, service_name }) =>
    kind === 'lawyer-reservation' ? null : service_name,
  )
  return [...byService].map(([service, requests]) => {
    const taken = requests.flatMap(({ received_at, answered_at }) => {
      if (!answered_at || !calendar) return []
      const [received, answered] = [received_at, answered_at].map((at) => dateInChina(new Date(at)))
      return workingDaysBetween(received ?? '', answered ?? '', calendar) ?? []
    })
    const dayOf = (at: string | null) => (at ? dateInChina(new Date(at)) : today)
    return {
      service,
      requests: requests.length,
      inTime: requests.filter(({ answered_at, due }) => answered_at && dayOf(answered_at) <= due).length,
      late: requests.filter(({ answered_at, due }) => dayOf(answered_at) > due).length,
      median: medianOf(taken),
    }
  })
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

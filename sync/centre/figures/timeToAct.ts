import type { Due } from '../../../shared/contract/kinds.ts'
import { isLater } from '../../../shared/rules/period.ts'
import { dateInChina, type WorkCalendar, workingDaysBetween } from '../../../shared/rules/workingDays.ts'
import type { AuditedAct } from '../audit.ts'
import type { CentreDatabase } from '../database.ts'
import { promisedDates } from '../owed.ts'
import { leastShown } from './demandFigures.ts'
import type { Month } from './months.ts'

/** How soon what was promised was done about the requests of a month: a line for each service and each rule of it. */
export type TimeToAct = {
  /** The name of the service; null for the reservation of a lawyer. */
  readonly service: string | null
  /** What had to be done, within how many days, and where that stands. */
  readonly rule: Omit<Due, 'date'>
  readonly requests: number
  readonly inTime: number
  /** Done too late, or not yet though the date has passed. */
  readonly late: number
  /** In the days of the rule, of those that were done; null while none was, or beyond the published calendar. */
  readonly median: number | null
}

const ends: readonly AuditedAct[] = ['declined', 'closed']
/** Which act does what was promised (Codes, Arts 23-26); a contact decides nothing (Legal Aid Law, Art. 43). */
const acts: Readonly<Record<Due['what'], readonly AuditedAct[]>> = {
  contact: ['contacted', 'accepted', 'scheduled', 'handed-over', ...ends],
  decide: ['accepted', ...ends],
  schedule: ['scheduled'],
  assign: ['scheduled', 'closed'],
  certificate: ['closed'],
}
/** After these nobody waits for it any more. */
const over: readonly AuditedAct[] = ['withdrawn', ...ends]

/** When each act was done, the earliest first. */
type Done = ReadonlyMap<string, readonly string[]>

const counted = [...new Set([...Object.values(acts).flat(), ...over])]

const timesOf = (lines: readonly { what: string; at: string }[]): Done =>
  new Map([...Map.groupBy(lines, ({ what }) => what)].map(([what, own]) => [what, own.map(({ at }) => at)]))

/** By service and rule, of the requests received in a month; what so few asked for that it could be a handful is left out. */
export async function timeToAct(
  db: CentreDatabase,
  { from, to }: Month,
  { now, calendar }: { now: Date; calendar: WorkCalendar | null },
): Promise<TimeToAct[]> {
  const ofMonth = db
    .selectFrom('request')
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('erased_at', 'is', null)
    .where('due', '!=', '[]')
  const requests = await ofMonth.select(['id', 'kind', 'service_name', 'due', 'received_at']).execute()
  const lines = await ofMonth
    .innerJoin('audit', 'audit.request_id', 'request.id')
    .select(['request.id', 'audit.what', 'audit.at'])
    .where('audit.what', 'in', counted)
    .orderBy('audit.at')
    .execute()
  const doneOf = new Map(
    [...Map.groupBy(lines, ({ id }) => id)].map(([id, own]) => [id, timesOf(own)] as const),
  )

  const today = dateInChina(now)
  const waits = requests.flatMap(({ id, kind, service_name, received_at, due }) =>
    promisedDates({ due }).flatMap(({ date, ...rule }) => {
      const how = outcome({ ...rule, date }, doneOf.get(id) ?? new Map(), received_at, today)
      return how ? [{ service: kind === 'lawyer-reservation' ? null : service_name, rule, how }] : []
    }),
  )
  const byRule = Map.groupBy(waits, ({ service, rule }) => JSON.stringify([service, rule]))
  return [...byRule.values()].flatMap((same) => {
    const [first] = same
    if (!first || same.length < leastShown) return []
    const taken = same.flatMap(({ how, rule }) =>
      how.until === null ? [] : (daysBetween(rule.unit, how.since, how.until, calendar) ?? []),
    )
    return [
      {
        service: first.service,
        rule: first.rule,
        requests: same.length,
        inTime: same.filter(({ how }) => how.inTime).length,
        late: same.filter(({ how }) => how.late).length,
        median: medianOf(taken),
      },
    ]
  })
}

type Outcome = { since: string; until: string | null; inTime: boolean; late: boolean }

/** How one promise went, in dates in China; null where it was no longer owed. */
function outcome({ what, date }: Due, done: Done, receivedAt: string, today: string): Outcome | null {
  const begun = isLater({ what }) ? (done.get('accepted')?.[0] ?? receivedAt) : receivedAt
  const since = dayOf(begun)
  const met = earliest(done, acts[what], begun)
  if (met !== null) {
    const late = date !== null && dayOf(met) > date
    return { since, until: dayOf(met), inTime: date !== null && !late, late }
  }
  // Whoever was told no is owed neither time nor place; whoever withdrew in time waited for nothing.
  if (done.has('declined')) return null
  const ended = earliest(done, over, begun)
  const late = date !== null && (ended === null ? today : dayOf(ended)) > date
  return ended !== null && !late ? null : { since, until: null, inTime: false, late }
}

const dayOf = (at: string): string => dateInChina(new Date(at))

/** When the first of these was done since an instant. */
function earliest(done: Done, which: readonly AuditedAct[], since: string): string | null {
  const times = which.flatMap((act) => done.get(act) ?? []).filter((at) => at >= since)
  return times.sort()[0] ?? null
}

function daysBetween(
  unit: Due['unit'],
  from: string,
  to: string,
  calendar: WorkCalendar | null,
): number | null {
  if (unit === 'calendar-day') return (Date.parse(to) - Date.parse(from)) / 86_400_000
  return calendar && workingDaysBetween(from, to, calendar)
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

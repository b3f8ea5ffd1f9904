import { fail, ok, type Result } from '../../shared/result.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import { type DemandCount, type DemandReport, demandTaken } from '../envelope/demandReport.ts'
import type { Centre } from './connectCentre.ts'
import type { Log } from './deliver.ts'
import { rejectionOf } from './verdict.ts'

/** More than a kiosk counts in weeks; only one that was long without a network needs a second request. */
const rowsPerRequest = 2_000

/** The same bytes would be refused tomorrow as well. */
const final = [400, 413, 422]

/** Where the counts of a kiosk lie. */
export type DemandSource = {
  /** The counts of complete days before `today` the centre does not have, oldest first; `atMost` rows or one day. */
  unsent(today: string, atMost: number): DemandCount[]
  /** The centre has these whole days, with these counts. */
  sent(counts: readonly DemandCount[]): void
}

export type DemandSending = {
  readonly source: DemandSource
  readonly centre: Centre
  readonly now: () => Date
  readonly log: Log
}

/**
 * Sends the centre what it lacks, whole days at a time. A day sent twice replaces itself there, so an answer that got
 * lost costs nothing. Fails with `closed`, or with `offline` when the rest has to wait; `detail` says why.
 */
export async function sendDemand(
  { source, centre, now, log }: DemandSending,
  signal: AbortSignal,
): Promise<Result<void, 'offline' | 'closed'>> {
  const today = dateInChina(now())
  for (let counts = source.unsent(today, rowsPerRequest); counts.length > 0; ) {
    const report: DemandReport = { counts }
    const body = new TextEncoder().encode(JSON.stringify(report))
    const reply = await centre.post('v1/demand', body, signal)
    if (signal.aborted) return fail('closed')
    if (!reply.ok) return fail('offline', reply.detail)
    const { status, json } = reply.value
    const error = rejectionOf(json)
    const taken = status === 200 && demandTaken.safeParse(json).success
    if (taken || error !== null) centre.contact()
    if (!taken && !(error !== null && final.includes(status))) return fail('offline', String(status))
    // Counts nobody can use are not worth a kiosk that never gets on to the next day.
    if (!taken) log.error({ status, error }, 'the centre cannot use these counts: they are left out')
    source.sent(counts)
    const before = counts
    counts = source.unsent(today, rowsPerRequest)
    if (counts[0]?.day === before[0]?.day) return fail('offline', 'not-stored')
  }
  return ok(undefined)
}

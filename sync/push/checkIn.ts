import { fail, ok, type Result } from '../../shared/result.ts'
import { checkInAnswer } from '../envelope/checkIn.ts'
import { checkpoint, type SignedCheckpoint } from '../envelope/checkpoint.ts'
import type { KioskReport } from '../envelope/kioskReport.ts'
import { statementJson } from '../envelope/statement.ts'
import type { CancelledPeople } from './cancelledPeople.ts'
import type { CentreKeys } from './centreKeys.ts'
import type { Centre } from './connectCentre.ts'
import type { Log } from './deliver.ts'
import type { Outbox } from './outbox.ts'
import { rejectionOf } from './verdict.ts'
import type { Witness } from './witness.ts'

/** Sealed bytes stay so long after they were received: a centre must not be restored from an older backup. */
const keptMs = 7 * 86_400_000

export type CheckIn = {
  readonly centre: Centre
  readonly keys: CentreKeys
  readonly cancelled: CancelledPeople
  readonly witness: Witness
  readonly outbox: Pick<Outbox, 'forget'>
  /** How this kiosk is. */
  readonly report: () => KioskReport
  readonly log: Log
}

/**
 * Shows the centre the checkpoint this kiosk holds and hears how its log stands and with which keys. Only while the log
 * still holds what it did are the bytes of requests delivered long ago deleted. Fails with `offline`, `closed`.
 */
export const checkIn = (deps: CheckIn, signal: AbortSignal): Promise<Result<void, 'offline' | 'closed'>> =>
  deps.witness.turn(() => exchange(deps, signal))

async function exchange(
  { centre, keys, cancelled, witness, outbox, report, log }: CheckIn,
  signal: AbortSignal,
): Promise<Result<void, 'offline' | 'closed'>> {
  const said = { checkpoint: witness.held(), report: report(), cancelled: cancelled.version() }
  const body = new TextEncoder().encode(JSON.stringify(said))
  const reply = await centre.post('v1/check-in', body, signal)
  if (signal.aborted) return fail('closed')
  if (!reply.ok) return reply
  const { status, json } = reply.value
  const answer = checkInAnswer.safeParse(json)
  if (status !== 200 || !answer.success) {
    if (rejectionOf(json) !== null) centre.contact()
    return fail('offline', String(status))
  }
  const { checkpoint: stands, proof } = answer.data
  if (keys.take(answer.data.keys)) log.info({}, 'the keys of the centre have changed')
  const list = answer.data.cancelled
  if (list && cancelled.take(list)) log.info({}, 'the list of cancelled accounts has changed')
  if (witness.see(stands, proof) && stands) outbox.forget(keptSince(stands))
  // Afterwards: whoever hears of the contact looks at what waits then.
  centre.contact()
  return ok(undefined)
}

/** By the centre's clock on both ends: this kiosk's may be years off. */
const keptSince = ({ statement }: SignedCheckpoint): Date =>
  new Date(Date.parse(checkpoint.parse(statementJson(statement)).at) - keptMs)

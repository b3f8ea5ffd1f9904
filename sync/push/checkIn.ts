import { fail, ok, type Result } from '../../shared/result.ts'
import { checkInAnswer } from '../envelope/checkIn.ts'
import type { CentreKeys } from './centreKeys.ts'
import type { Centre } from './connectCentre.ts'
import type { Log } from './deliver.ts'
import type { Outbox } from './outbox.ts'
import { rejectionOf } from './verdict.ts'
import type { Witness } from './witness.ts'

/** Sealed bytes stay so long after they were delivered: a centre must not be restored from an older backup. */
const keptMs = 7 * 86_400_000

export type CheckIn = {
  readonly centre: Centre
  readonly keys: CentreKeys
  readonly witness: Witness
  readonly outbox: Pick<Outbox, 'forget'>
  readonly now: () => Date
  readonly log: Log
}

/**
 * Shows the centre the checkpoint this kiosk holds and hears how its log stands and with which keys. Only while the log
 * still holds what it did are the bytes of requests delivered long ago deleted. Fails with `offline`, `closed`.
 */
export async function checkIn(
  { centre, keys, witness, outbox, now, log }: CheckIn,
  signal: AbortSignal,
): Promise<Result<void, 'offline' | 'closed'>> {
  const body = new TextEncoder().encode(JSON.stringify({ checkpoint: witness.held() }))
  const reply = await centre.post('v1/check-in', body, signal)
  if (signal.aborted) return fail('closed')
  if (!reply.ok) return reply
  const { status, json } = reply.value
  const answer = checkInAnswer.safeParse(json)
  if (rejectionOf(json) !== null) centre.contact()
  if (status !== 200 || !answer.success) return fail('offline', String(status))
  centre.contact()
  if (keys.take(answer.data.keys)) log.info({}, 'the centre has new keys')
  if (witness.see(answer.data.checkpoint)) outbox.forget(new Date(now().getTime() - keptMs))
  return ok(undefined)
}

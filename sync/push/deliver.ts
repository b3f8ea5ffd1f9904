import type { BaseLogger } from 'pino'
import { backoffMs, retryAfterMs } from './backoff.ts'
import type { Centre } from './connectCentre.ts'
import type { Outbox, OutboxItem } from './outbox.ts'
import { judge, rejectionOf, type Verdict, wrongSignature } from './verdict.ts'
import type { Witness } from './witness.ts'

export type Log = Pick<BaseLogger, 'info' | 'warn' | 'error'>

export type Delivery = {
  readonly outbox: Outbox
  readonly centre: Centre
  /** Looks at the checkpoint that came with an acknowledgement. */
  readonly witness: Pick<Witness, 'see' | 'heldSize' | 'turn'>
  /** An acknowledgement is signed with a key this kiosk does not know: perhaps the centre has new ones. */
  readonly unknownKey: () => void
  readonly now: () => Date
  readonly random: () => number
  readonly log: Log
}

/** So many failures in a row are the network's, not the requests': the pass ends rather than try thousands. */
const faultsInARow = 3

/** `drained`: nothing is due any more; `faulty`: see `faultsInARow`; `refused`: the centre does not know this kiosk. */
export type PassEnd = 'drained' | 'faulty' | 'refused' | 'closed'

/**
 * One pass: sends each due request once, in sequence. A request that fails is postponed and one the centre rejects is
 * held, and the next has its turn; none is ever deleted but by its verified acknowledgement.
 */
export async function deliverDue(delivery: Delivery, signal: AbortSignal): Promise<PassEnd> {
  const started = delivery.now()
  let faults = 0
  for (let item = delivery.outbox.next(started); item; item = delivery.outbox.next(started)) {
    const sent = item
    const outcome = await delivery.witness.turn(() => deliver(sent, started, delivery, signal))
    if (outcome === 'closed' || outcome === 'refused') return outcome
    faults = outcome === 'fault' ? faults + 1 : 0
    if (faults === faultsInARow) return 'faulty'
  }
  return 'drained'
}

type Settled = 'settled' | 'fault' | 'refused'

async function deliver(
  item: OutboxItem,
  started: Date,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<Settled | 'closed'> {
  const { centre, witness } = delivery
  const reply = await centre.post(`v1/requests?held=${witness.heldSize()}`, item.bytes, signal)
  if (signal.aborted) return 'closed'
  const verdict = judge(reply, item, centre.ackKeys())
  const settled = settle(item, verdict, started, delivery)
  // Afterwards: whoever hears of the contact looks at what waits then.
  const answered = reply.ok && rejectionOf(reply.value.json) !== null
  if (answered || verdict.action === 'delivered') centre.contact()
  return settled
}

/** Commits what an answer means for its request. */
function settle(
  item: OutboxItem,
  verdict: Verdict,
  started: Date,
  { outbox, witness, unknownKey, now, random, log }: Delivery,
): Settled {
  switch (verdict.action) {
    case 'delivered': {
      const acknowledged = verdict.acknowledgement
      outbox.delivered(item.id, acknowledged, now())
      log.info({ request: item.id, result: acknowledged.result }, 'request delivered')
      if (acknowledged.checkpoint) witness.see(acknowledged.checkpoint, acknowledged.proof ?? null)
      return 'settled'
    }
    case 'hold':
      outbox.hold(item.id, verdict.reason)
      log.error({ request: item.id, reason: verdict.reason }, 'request held for staff')
      return 'settled'
    case 'pause':
      log.error({ why: verdict.why }, 'the centre refuses this kiosk')
      return 'refused'
    case 'retry': {
      // Never before the pass began, even when the clock was set back meanwhile: it would be sent again at once.
      const from = Math.max(started.getTime(), now().getTime())
      const wait = retryAfterMs(verdict.retryAfter, now()) + backoffMs(item.attempts + 1, random)
      outbox.postpone(item.id, new Date(from + wait))
      if (verdict.why === wrongSignature) unknownKey()
      log.warn({ request: item.id, why: verdict.why, attempt: item.attempts + 1, wait }, 'delivery failed')
      return 'fault'
    }
  }
}

import type { Logger } from 'pino'
import type { DeviceFile } from '../../sync/envelope/device.ts'
import type { KioskFile } from '../../sync/envelope/kioskFile.ts'
import type { KioskReport } from '../../sync/envelope/kioskReport.ts'
import { type CancelledPeople, cancelledPeople } from '../../sync/push/cancelledPeople.ts'
import { type CentreKeys, centreKeys } from '../../sync/push/centreKeys.ts'
import { checkIn } from '../../sync/push/checkIn.ts'
import { type Centre, connectCentre } from '../../sync/push/connectCentre.ts'
import { deviceCredentials } from '../../sync/push/credentials.ts'
import { type Pusher, startPusher } from '../../sync/push/pusher.ts'
import { createWitness } from '../../sync/push/witness.ts'
import { repeat } from '../../sync/schedule/repeat.ts'
import type { QueueStore } from './queue/queueStore.ts'

/** A kiosk that is silent for an hour has missed four. */
const checkInSeconds = 900

export type ConnectedHost = {
  readonly centre: Centre
  readonly keys: CentreKeys
  /** Whose accounts are cancelled. */
  readonly cancelled: CancelledPeople
  readonly pusher: Pusher
  /** Hears now how the centre stands, rather than when the time comes. */
  checkIn(): void
  close(): Promise<void>
}

/** Everything of a kiosk that talks to its centre: sessions, keys, delivery of what waits, and check-ins. */
export function connectHost(options: {
  kiosk: KioskFile
  device: DeviceFile
  queue: QueueStore
  now: () => Date
  report: () => KioskReport
  log: Logger
  onContact: () => void
}): ConnectedHost {
  const { kiosk, device, queue, now, report, log, onContact } = options
  const random = Math.random
  const keys = centreKeys(kiosk.centre, queue.memory)
  const { ackKeys } = keys
  const cancelled = cancelledPeople(queue.memory, ackKeys)
  const credentials = deviceCredentials(kiosk.id, device, queue.memory.countSession)
  const centre = connectCentre({ url: kiosk.centre.url, ackKeys, credentials }, onContact)
  const witness = createWitness({ memory: queue.memory, ackKeys, now, log })

  const closing = new AbortController()
  let checking: Promise<unknown> = Promise.resolve()
  const checkIns = repeat(
    () => {
      checking = closing.signal.aborted
        ? Promise.resolve()
        : checkIn({ centre, keys, cancelled, witness, outbox: queue, report, log }, closing.signal).then(
            (result) => {
              if (result.ok) pusher.kick()
              else if (result.code !== 'closed')
                log.warn({ detail: result.detail }, 'no check-in with the centre')
            },
            // The storage failed: what was heard is heard again.
            (error) =>
              log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'check-in broke off'),
          )
      return checking
    },
    checkInSeconds,
    random,
  )
  const pusher = startPusher({ outbox: queue, centre, witness, unknownKey: checkIns.now, now, random, log })

  return {
    centre,
    keys,
    cancelled,
    pusher,
    checkIn: checkIns.now,
    async close() {
      closing.abort()
      checkIns.close()
      await Promise.all([pusher.close(), checking])
    },
  }
}

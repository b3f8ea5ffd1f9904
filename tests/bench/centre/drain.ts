import type { AckKey } from '../../../sync/envelope/statement.ts'
import { type Centre, connectCentre } from '../../../sync/push/connectCentre.ts'
import { deviceCredentials } from '../../../sync/push/credentials.ts'
import { deliverDue } from '../../../sync/push/deliver.ts'
import { alone } from '../../../sync/push/fakeCentre.ts'
import { memoryOutbox } from '../../../sync/push/memoryOutbox.ts'
import { type Pusher, startPusher } from '../../../sync/push/pusher.ts'
import type { BenchKiosk } from './fleet.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

export type Drained = { readonly seconds: number; readonly latencies: number[]; readonly faults: number }

/**
 * Delivers what a fleet holds through the real push code. `storm`: every kiosk of its own accord, all from the first
 * moment; otherwise one request of each at a time and no waiting in between. Latencies in milliseconds, of every post.
 */
export async function drain(
  fleet: readonly BenchKiosk[],
  at: { url: string; ackKey: AckKey },
  storm: boolean,
): Promise<Drained> {
  const latencies: number[] = []
  let faults = 0
  const started = performance.now()
  await Promise.all(
    fleet.map(async ({ id: kiosk, device, waiting }) => {
      let sessions = 0
      const { outbox, rows } = memoryOutbox()
      rows.push(
        ...waiting.map(({ id, bytes }) => ({
          id,
          bytes,
          attempts: 0,
          notBefore: 0,
          acknowledgement: null,
          held: null,
          visit: id,
        })),
      )
      const connected = connectCentre(
        {
          url: at.url,
          ackKeys: () => [at.ackKey],
          credentials: deviceCredentials(kiosk, device, () => ++sessions),
        },
        () => undefined,
      )
      const centre: Centre = {
        ...connected,
        async post(path, body, signal) {
          const begun = performance.now()
          const reply = await connected.post(path, body, signal)
          latencies.push(performance.now() - begun)
          if (!reply.ok || reply.value.status >= 400) faults++
          return reply
        },
      }
      const drained = Promise.withResolvers<void>()
      const watched = {
        ...outbox,
        delivered(...delivered: Parameters<typeof outbox.delivered>) {
          outbox.delivered(...delivered)
          if (outbox.counts().waiting === 0) drained.resolve()
        },
      }
      const delivery = {
        ...alone,
        outbox: watched,
        centre,
        now: () => new Date(),
        random: Math.random,
        log: silent,
      }
      let pusher: Pusher | null = null
      if (storm) pusher = startPusher(delivery)
      else void deliverDue(delivery, new AbortController().signal)
      await drained.promise
      await pusher?.close()
      await connected.close()
    }),
  )
  return { seconds: (performance.now() - started) / 1000, latencies, faults }
}

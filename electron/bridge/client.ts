import { z } from 'zod'
import type { CallMessage } from '../../shared/contract/wire.ts'
import { fail } from '../../shared/result.ts'
import type { Channel, Door } from './channel.ts'
import type { Timers } from './timers.ts'

/** How long a call may take before the page is told that the host does not answer. */
export const callTimeout = 15_000

const hostMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('answer'), id: z.int(), answer: z.unknown() }),
  z.object({ type: z.literal('event'), event: z.string(), payload: z.unknown() }),
  z.object({ type: z.literal('ready') }),
])

export type Client = Door & {
  onReady(listener: () => void): void
  /** The other side is gone: every pending and later call answers `host-unavailable`. */
  close(): void
}

/** The calling side of a channel: matches answers to calls and hands out events. */
export const createClient = (channel: Channel, timers: Timers): Client => {
  const pending = new Map<number, (answer: unknown) => void>()
  const listeners = new Set<(event: string, payload: unknown) => void>()
  let ready: () => void = () => {}
  let closed = false
  let next = 0

  channel.onMessage((raw) => {
    const message = hostMessage.safeParse(raw)
    if (closed || !message.success) return
    const { data } = message
    if (data.type === 'answer') pending.get(data.id)?.(data.answer)
    else if (data.type === 'event') for (const listener of listeners) listener(data.event, data.payload)
    else ready()
  })

  return {
    call: (method, input) =>
      new Promise((resolve) => {
        if (closed) {
          resolve(fail('host-unavailable', 'no host process'))
          return
        }
        const id = next++
        const settle = (answer: unknown): void => {
          cancel()
          pending.delete(id)
          resolve(answer)
        }
        const cancel = timers.after(callTimeout, () => settle(fail('host-unavailable', 'no answer in time')))
        pending.set(id, settle)
        channel.post({ type: 'call', id, method, input } satisfies CallMessage)
      }),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onReady: (listener) => {
      ready = listener
    },
    close: () => {
      closed = true
      for (const settle of [...pending.values()]) settle(fail('host-unavailable', 'the host process ended'))
    },
  }
}

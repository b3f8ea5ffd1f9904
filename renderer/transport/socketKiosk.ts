import type { Answer, Events, Kiosk } from '../../shared/contract/contract.ts'
import type { CallMessage, HostMessage } from '../../shared/contract/wire.ts'
import { fail } from '../../shared/result.ts'

/** What is used of a WebSocket, so that a test can bring its own. */
export type Socket = {
  readonly readyState: number
  send(text: string): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'open' | 'close', listener: () => void): void
}

const open = 1
const firstDelay = 300
const longestDelay = 5000

/**
 * The kiosk over the browser host's socket. The connection is made anew whenever it is lost; a call made or under way
 * while there is none answers `host-unavailable`. Calls made before the first connection wait for its outcome.
 */
export function socketKiosk(
  connect: () => Socket,
  later: (run: () => void, ms: number) => void = setTimeout,
): Kiosk {
  const waiting = new Map<number, (answer: Answer<never>) => void>()
  const listeners = new Map<string, Set<(payload: never) => void>>()
  let nextId = 0
  let delay = firstDelay
  let socket: Socket
  let settleFirst: () => void = () => undefined
  const first = new Promise<void>((resolve) => {
    settleFirst = resolve
  })

  const emit = <E extends keyof Events>(event: E, payload: Events[E]) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never)
  }

  const dial = () => {
    socket = connect()
    socket.addEventListener('open', () => {
      delay = firstDelay
      settleFirst()
      emit('host.state', { state: 'up' })
    })
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as HostMessage
      if (message.type === 'event') emit(message.event as keyof Events, message.payload as never)
      if (message.type !== 'answer') return
      waiting.get(message.id)?.(message.answer as Answer<never>)
      waiting.delete(message.id)
    })
    socket.addEventListener('close', () => {
      settleFirst()
      for (const answer of waiting.values()) answer(fail('host-unavailable'))
      waiting.clear()
      emit('host.state', { state: 'down' })
      later(dial, delay)
      delay = Math.min(delay * 2, longestDelay)
    })
  }
  dial()

  return {
    call: async (method, input) => {
      await first
      if (socket.readyState !== open) return fail('host-unavailable')
      const message: CallMessage = { type: 'call', id: nextId++, method, input }
      return new Promise((resolve) => {
        waiting.set(message.id, resolve as (answer: Answer<never>) => void)
        socket.send(JSON.stringify(message))
      })
    },
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener as (payload: never) => void))
      return () => set.delete(listener as (payload: never) => void)
    },
  }
}

import type { Events } from '../../shared/contract/contract.ts'
import type { PrinterReport } from '../../shared/contract/wire.ts'
import { fail } from '../../shared/result.ts'
import type { Channel, Door } from './channel.ts'
import { type Client, createClient } from './client.ts'
import { faultOf, type Log } from './log.ts'
import type { Timers } from './timers.ts'

/** A host process just started. It may take calls at once; it says `ready` when it can answer them. */
export type Child = Channel & {
  /** Called once, when the process is gone or could not be started. */
  onExit(listener: (reason: string) => void): void
  kill(force: boolean): void
}

export type Supervisor = Door & {
  start(): void
  /** Tells the host process of the printer; lost while there is none, so it is told again when one is up. */
  tell(report: PrinterReport): void
  /** Ends the host process and resolves when it is gone. */
  stop(): Promise<void>
}

const firstDelay = 200
const longestDelay = 30_000
const steadyAfter = 60_000
const graceOnStop = 3_000

/**
 * Keeps one host process alive: an exit is answered with a new process after 0.2 s, doubling to 30 s, and back to
 * 0.2 s once a process has lived a minute. It never gives up, since nobody stands beside the kiosk to restart it.
 */
export const supervise = (options: { fork: () => Child; timers: Timers; log: Log }): Supervisor => {
  const { fork, timers, log } = options
  const listeners = new Set<(event: string, payload: unknown) => void>()
  let running: { child: Child; client: Client } | null = null
  let delay = firstDelay
  let cancelStart = (): void => {}
  let stopped: (() => void) | null = null
  let up = false

  const emit = (event: string, payload: unknown): void => {
    for (const listener of listeners) listener(event, payload)
  }
  const say = (state: Events['host.state']['state']): void => {
    up = state === 'up'
    emit('host.state', { state })
  }
  const restart = (reason: string): void => {
    log.warn({ reason, delay }, 'host process ended, starting another')
    cancelStart = timers.after(delay, start)
    delay = Math.min(delay * 2, longestDelay)
  }
  const start = (): void => {
    let child: Child
    try {
      child = fork()
    } catch (error) {
      log.error(faultOf(error), 'host process did not start')
      restart('not started')
      return
    }
    const startedAt = timers.now()
    const client = createClient(child, timers)
    running = { child, client }
    client.onEvent(emit)
    client.onReady(() => say('up'))
    child.onExit((reason) => {
      running = null
      if (up) say('down')
      client.close()
      if (timers.now() - startedAt >= steadyAfter) delay = firstDelay
      if (stopped) stopped()
      else restart(reason)
    })
  }

  return {
    start,
    call: (method, input) =>
      running?.client.call(method, input) ?? Promise.resolve(fail('host-unavailable', 'no host process')),
    tell: (report) => running?.child.post(report),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () =>
      new Promise((resolve) => {
        cancelStart()
        const child = running?.child
        const cancelForce = timers.after(graceOnStop, () => child?.kill(true))
        stopped = () => {
          cancelForce()
          resolve()
        }
        if (child) child.kill(false)
        else stopped()
      }),
  }
}

import pino from 'pino'
import { WebSocket } from 'ws'
import { contentReady } from '../../electron/bridge/contentReady.ts'
import { type Child, supervise } from '../../electron/bridge/supervisor.ts'
import { systemTimers } from '../../electron/bridge/timers.ts'
import { forkHost, hostEntry } from '../../electron/browser/hostProcess.ts'
import { startServer } from '../../electron/browser/server.ts'
import { createHost } from '../../electron/host/host.ts'
import { socketKiosk } from '../../renderer/transport/socketKiosk.ts'
import type { Events, Kiosk } from '../../shared/contract/contract.ts'
import { startDouble } from '../double/run.ts'
import { launchChromium } from '../support/chromium.ts'
import type { Connection } from './contractSuite.ts'

const log = pino({ level: 'error' }, pino.destination(2))

/** The host in this very process, with nothing between. */
export const inProcess = async (dir: string): Promise<Connection> => {
  const host = await createHost({ dir, log })
  if (!host.ok) throw new Error(`the host does not start: ${host.code}`)
  await contentReady(host.value)
  const kiosk: Kiosk = {
    call: (method, input) => host.value.call(method, input) as ReturnType<Kiosk['call']> as never,
    on: (event, listener) =>
      host.value.onEvent((name, payload) => {
        if (name === event) listener(payload as Events[typeof event])
      }),
  }
  return { kiosk, close: () => host.value.close() }
}

/** The page's own socket client, the loopback server, and the host as a real child process. */
export const browserHost = async (dir: string): Promise<Connection> => {
  let child: Child | null = null
  const fork = (): Child => {
    child = forkHost(hostEntry, dir)
    return child
  }
  const supervisor = supervise({ fork, timers: systemTimers, log })
  const page = new TextEncoder().encode('示例')
  const server = await startServer({ port: 0, read: async () => page, door: supervisor, log })
  supervisor.start()
  await contentReady(supervisor)

  const { headers } = await fetch(server.url)
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  const { origin, host } = new URL(server.url)
  let closing = false
  const opened = Promise.withResolvers<void>()
  const dial = (): WebSocket => {
    const socket = new WebSocket(`ws://${host}/bridge`, { headers: { origin, cookie } })
    socket.on('open', opened.resolve)
    socket.on('error', opened.reject)
    return socket
  }
  // The client dials again for as long as its page lives.
  const kiosk = socketKiosk(dial, (run, ms) => void (closing || setTimeout(run, ms)))
  await opened.promise
  return {
    kiosk,
    killHost: () => child?.kill(true),
    close: async () => {
      closing = true
      await server.close()
      await supervisor.stop()
    },
  }
}

/** The page of a real Chromium, the preload script, the built shell over the double of Electron, and its host process. */
export const electronDouble = async (dir: string): Promise<Connection> => {
  const browser = await launchChromium()
  const double = await startDouble(browser, dir)
  const { page } = double
  const call = (method: string, input: unknown): Promise<unknown> =>
    page.evaluate(([name, value]) => window.kiosk?.call(name as never, value as never), [
      method,
      input,
    ] as const)
  let listeners = 0
  const on: Kiosk['on'] = (event, listener) => {
    const name = `listener${listeners++}`
    let stopped = false
    const listening = page
      .exposeFunction(name, (payload: never) => void (stopped || listener(payload)))
      .then(() =>
        page.evaluate(
          ([event, name]) => {
            const all = window as unknown as Record<string, (payload: unknown) => void>
            all[`${name}Stop`] = window.kiosk?.on(event as never, (payload) =>
              all[name]?.(payload),
            ) as () => void
          },
          [event, name] as const,
        ),
      )
    order = order.then(() => listening)
    return () => {
      stopped = true
    }
  }
  // A call made after `on` must find the listener in the page.
  let order: Promise<unknown> = Promise.resolve()
  const kiosk: Kiosk = {
    call: async (method, input) => {
      await order
      return (await call(method, input)) as never
    },
    on,
  }
  await contentReady({
    call,
    onEvent: (listener) => {
      const stops = (['content.changed', 'host.state'] as const).map((event) =>
        on(event, (payload) => listener(event, payload)),
      )
      return () => {
        for (const stop of stops) stop()
      }
    },
  })
  return {
    kiosk,
    killHost: () => void double.ask({ ask: 'kill-host' }),
    close: async () => {
      await double.close()
      await browser.close()
    },
  }
}

import { expect, test } from 'vitest'
import { type Socket, socketKiosk } from './socketKiosk.ts'

type Listener = (event: { data: unknown }) => void

/** A socket whose far end is the test. */
class TestSocket implements Socket {
  readyState = 0
  readonly sent: { id: number; method: string }[] = []
  private readonly listeners = new Map<string, Listener>()
  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, listener)
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text))
  }
  happen(type: 'open' | 'close' | 'message', data: object = {}): void {
    if (type !== 'message') this.readyState = type === 'open' ? 1 : 3
    this.listeners.get(type)?.({ data: JSON.stringify(data) })
  }
}

function farEnd() {
  const sockets: TestSocket[] = []
  const later: (() => void)[] = []
  const connect = () => {
    const socket = new TestSocket()
    sockets.push(socket)
    return socket
  }
  const kiosk = socketKiosk(connect, (run) => void later.push(run))
  const last = () => sockets.at(-1) ?? expect.fail('no socket was made')
  return {
    kiosk,
    sockets,
    last,
    open: () => last().happen('open'),
    close: () => last().happen('close'),
    say: (message: object) => last().happen('message', message),
    redial: () => {
      for (const run of later.splice(0)) run()
    },
  }
}

const flush = () => new Promise((resolve) => setImmediate(resolve))

test('a call made before the first connection waits and gets the answer with its own id', async () => {
  const far = farEnd()
  const one = far.kiosk.call('status.get', {})
  const two = far.kiosk.call('session.end', {})
  far.open()
  await flush()
  expect(far.last().sent.map((message) => message.method)).toEqual(['status.get', 'session.end'])
  far.say({ type: 'answer', id: 1, answer: { ok: true, value: {} } })
  far.say({ type: 'answer', id: 0, answer: { ok: false, code: 'no-content' } })
  expect(await one).toEqual({ ok: false, code: 'no-content' })
  expect(await two).toEqual({ ok: true, value: {} })
})

test('a lost connection answers what was under way and what is asked meanwhile, and is made anew', async () => {
  const far = farEnd()
  const heard: string[] = []
  far.kiosk.on('host.state', ({ state }) => void heard.push(state))
  far.open()
  const under = far.kiosk.call('status.get', {})
  await flush()
  far.close()
  expect(await under).toEqual({ ok: false, code: 'host-unavailable' })
  expect(await far.kiosk.call('status.get', {})).toEqual({ ok: false, code: 'host-unavailable' })
  far.redial()
  far.open()
  expect(heard).toEqual(['up', 'down', 'up'])
  expect(far.sockets).toHaveLength(2)
})

test('a listener that stopped hears nothing more', () => {
  const far = farEnd()
  const heard: number[] = []
  const stop = far.kiosk.on('content.changed', ({ version }) => void heard.push(version))
  far.open()
  far.say({ type: 'event', event: 'content.changed', payload: { version: 7 } })
  stop()
  far.say({ type: 'event', event: 'content.changed', payload: { version: 8 } })
  expect(heard).toEqual([7])
})

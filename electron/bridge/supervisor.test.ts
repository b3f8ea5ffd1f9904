import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Child, supervise } from './supervisor.ts'
import { systemTimers } from './timers.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type FakeChild = Child & { say(message: unknown): void; exit(): void; killed: boolean[] }

const fakeChild = (): FakeChild => {
  let receive: (message: unknown) => void = () => {}
  let exit: (reason: string) => void = () => {}
  const killed: boolean[] = []
  return {
    killed,
    post: () => {},
    onMessage: (listener) => {
      receive = listener
    },
    onExit: (listener) => {
      exit = listener
    },
    kill: (force) => void killed.push(force),
    say: (message) => receive(message),
    exit: () => exit('SIGKILL'),
  }
}

const setUp = (fork?: () => Child) => {
  const children: FakeChild[] = []
  const states: unknown[] = []
  const warnings: unknown[] = []
  const note = (fields: unknown) => void warnings.push(fields)
  const supervisor = supervise({
    fork:
      fork ??
      (() => {
        const child = fakeChild()
        children.push(child)
        return child
      }),
    timers: systemTimers,
    log: { info: note, warn: note, error: note },
  })
  supervisor.onEvent((event, payload) => void states.push([event, payload]))
  const last = () => children.at(-1) as FakeChild
  return { supervisor, children, states, warnings, last }
}

const up = ['host.state', { state: 'up' }]
const down = ['host.state', { state: 'down' }]

test('a death is said, answers pending calls, and is followed by a new process', async () => {
  const { supervisor, children, states, last } = setUp()
  supervisor.start()
  last().say({ type: 'ready' })
  const pending = supervisor.call('status.get', {})
  last().exit()
  expect(await pending).toMatchObject({ code: 'host-unavailable' })
  expect(await supervisor.call('status.get', {})).toMatchObject({ code: 'host-unavailable' })
  await vi.advanceTimersByTimeAsync(200)
  last().say({ type: 'ready' })
  expect(children).toHaveLength(2)
  expect(states).toEqual([up, down, up])
})

test('the wait doubles from 0.2 s to 30 s and never ends', async () => {
  const { supervisor, children, last } = setUp()
  supervisor.start()
  for (const wait of [200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000, 30_000]) {
    const before = children.length
    last().exit()
    await vi.advanceTimersByTimeAsync(wait - 1)
    expect(children).toHaveLength(before)
    await vi.advanceTimersByTimeAsync(1)
    expect(children).toHaveLength(before + 1)
  }
})

test('a minute of life takes the wait back to 0.2 s', async () => {
  const { supervisor, children, last } = setUp()
  supervisor.start()
  for (const wait of [200, 400, 800]) {
    last().exit()
    await vi.advanceTimersByTimeAsync(wait)
  }
  await vi.advanceTimersByTimeAsync(60_000)
  last().exit()
  await vi.advanceTimersByTimeAsync(200)
  expect(children).toHaveLength(5)
})

test('a process that cannot be started is tried again', async () => {
  let tries = 0
  const { supervisor } = setUp(() => {
    tries += 1
    throw new Error('no more processes')
  })
  supervisor.start()
  await vi.advanceTimersByTimeAsync(200)
  expect(tries).toBe(2)
})

test('stopping asks first, forces after 3 s, and starts nothing more', async () => {
  const { supervisor, children, last } = setUp()
  supervisor.start()
  const stopped = supervisor.stop()
  expect(last().killed).toEqual([false])
  await vi.advanceTimersByTimeAsync(3_000)
  expect(last().killed).toEqual([false, true])
  last().exit()
  await stopped
  await vi.advanceTimersByTimeAsync(60_000)
  expect(children).toHaveLength(1)
})

test('stopping during the wait for a new process starts none', async () => {
  const { supervisor, children, last } = setUp()
  supervisor.start()
  last().exit()
  await supervisor.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(children).toHaveLength(1)
})

test('events of the host pass through', () => {
  const { supervisor, states, last } = setUp()
  supervisor.start()
  last().say({ type: 'event', event: 'content.changed', payload: { version: 3 } })
  expect(states).toEqual([['content.changed', { version: 3 }]])
})

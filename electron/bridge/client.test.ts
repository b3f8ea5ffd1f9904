import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { callTimeout, createClient } from './client.ts'
import { systemTimers } from './timers.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const setUp = () => {
  const posted: { id: number; method: string }[] = []
  let receive: (message: unknown) => void = () => {}
  const channel = {
    post: (message: unknown) => void posted.push(message as { id: number; method: string }),
    onMessage: (listener: (message: unknown) => void) => {
      receive = listener
    },
  }
  const client = createClient(channel, systemTimers)
  return { client, posted, receive: (message: unknown) => receive(message) }
}

test('answers find their calls, in whatever order they come', async () => {
  const { client, posted, receive } = setUp()
  const first = client.call('a', {})
  const second = client.call('b', {})
  receive({ type: 'answer', id: posted[1]?.id, answer: 'to b' })
  receive({ type: 'answer', id: posted[0]?.id, answer: 'to a' })
  expect(await Promise.all([first, second])).toEqual(['to a', 'to b'])
})

test('a call without an answer in time comes back, and its late answer is dropped', async () => {
  const { client, receive } = setUp()
  const call = client.call('a', {})
  await vi.advanceTimersByTimeAsync(callTimeout)
  expect(await call).toMatchObject({ ok: false, code: 'host-unavailable' })
  receive({ type: 'answer', id: 0, answer: 'late' })
  expect(vi.getTimerCount()).toBe(0)
})

test('an answered call leaves no timer behind', async () => {
  const { client, receive } = setUp()
  const call = client.call('a', {})
  receive({ type: 'answer', id: 0, answer: 1 })
  await call
  expect(vi.getTimerCount()).toBe(0)
})

test('closing answers what is pending and what is asked afterwards', async () => {
  const { client, posted } = setUp()
  const pending = client.call('a', {})
  client.close()
  expect(await pending).toMatchObject({ code: 'host-unavailable' })
  expect(await client.call('b', {})).toMatchObject({ code: 'host-unavailable' })
  expect(posted).toHaveLength(1)
})

test('events reach listeners until they stop; messages of no known shape are dropped', () => {
  const { client, receive } = setUp()
  const heard: unknown[] = []
  const stop = client.onEvent((event, payload) => void heard.push([event, payload]))
  receive({ type: 'event', event: 'content.changed', payload: { version: 2 } })
  receive({ type: 'event' })
  receive('noise')
  stop()
  receive({ type: 'event', event: 'content.changed', payload: { version: 3 } })
  expect(heard).toEqual([['content.changed', { version: 2 }]])
})

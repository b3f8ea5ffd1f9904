import { expect, test } from 'vitest'
import { contentReady } from './contentReady.ts'

test('waits through a host that is down and a kiosk without content', async () => {
  const answers: unknown[] = [
    { ok: false, code: 'host-unavailable' },
    { ok: true, value: { content: null } },
    { ok: true, value: { content: { version: 1 } } },
  ]
  const listeners = new Set<(event: string, payload: unknown) => void>()
  let asked = 0
  const ready = contentReady({
    call: async () => answers[asked++],
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  let done = false
  void ready.then(() => {
    done = true
  })
  for (const event of ['host.state', 'content.changed']) {
    await new Promise((resolve) => setImmediate(resolve))
    expect(done).toBe(false)
    for (const listener of listeners) listener(event, {})
  }
  await ready
  expect(asked).toBe(3)
  expect(listeners.size).toBe(0)
})

test('tells how far the pull is, and does not ask again for each step', async () => {
  const listeners = new Set<(event: string, payload: unknown) => void>()
  const lines: string[] = []
  let asked = 0
  void contentReady(
    {
      call: async () => {
        asked++
        return { ok: true, value: { content: null } }
      },
      onEvent: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    (line) => lines.push(line),
  )
  for (const listener of listeners)
    listener('content.progress', { stage: 'index', done: 4000, total: 148837 })
  expect(lines).toEqual(['pull index 4000 / 148837'])
  expect(asked).toBe(1)
})

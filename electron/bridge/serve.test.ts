import { expect, test } from 'vitest'
import type { PrinterReport } from '../../shared/contract/wire.ts'
import { serve } from './serve.ts'

const setUp = (
  call: (method: string, input: unknown) => Promise<unknown>,
  hearPrinter?: (report: PrinterReport) => void,
) => {
  const posted: unknown[] = []
  const noted: unknown[] = []
  let receive: (message: unknown) => void = () => {}
  let say: (event: string, payload: unknown) => void = () => {}
  const note = (...fields: unknown[]) => void noted.push(fields)
  const stop = serve(
    {
      call,
      onEvent: (listener) => {
        say = listener
        return () => {
          say = () => {}
        }
      },
    },
    {
      post: (message) => void posted.push(message),
      onMessage: (listener) => {
        receive = listener
      },
    },
    { info: note, warn: note, error: note },
    hearPrinter,
  )
  return {
    posted,
    noted,
    stop,
    receive: (message: unknown) => receive(message),
    say: (event: string, payload: unknown) => say(event, payload),
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('a call is answered under its own id', async () => {
  const { posted, receive } = setUp(async (method, input) => ({ method, input }))
  receive({ type: 'call', id: 7, method: 'laws.open', input: { lawId: 'x' } })
  await turn()
  expect(posted).toEqual([{ type: 'answer', id: 7, answer: { method: 'laws.open', input: { lawId: 'x' } } }])
})

test('a bug answers `internal`, and the log does not quote it', async () => {
  const { posted, noted, receive } = setUp(async () => {
    throw new Error('示例姓名 13900000000')
  })
  receive({ type: 'call', id: 1, method: 'requests.submit', input: {} })
  await turn()
  expect(posted).toEqual([{ type: 'answer', id: 1, answer: { ok: false, code: 'internal' } }])
  expect(JSON.stringify(noted)).toContain('requests.submit')
  expect(JSON.stringify(noted)).not.toContain('示例')
})

test('what is no call is dropped', async () => {
  const { posted, receive } = setUp(async () => 'never')
  for (const message of [
    null,
    'x',
    { type: 'call', id: -1, method: 'a' },
    { type: 'call', id: 0, method: 'x'.repeat(81) },
  ])
    receive(message)
  await turn()
  expect(posted).toEqual([])
})

test('of a printer only a channel that listens for it hears', async () => {
  const report = { type: 'printer', state: 'ready', slips: 1 }
  const heard: unknown[] = []
  setUp(
    async () => 'never',
    (said) => void heard.push(said),
  ).receive(report)
  expect(heard).toEqual([report])
  const deaf = setUp(async () => 'never')
  deaf.receive(report)
  expect([deaf.posted, deaf.noted.length]).toEqual([[], 1])
})

test('events are posted until stopped', () => {
  const { posted, say, stop } = setUp(async () => null)
  say('content.changed', { version: 1 })
  stop()
  say('content.changed', { version: 2 })
  expect(posted).toEqual([{ type: 'event', event: 'content.changed', payload: { version: 1 } }])
})

import { expect, test } from 'vitest'
import { ok } from '../../../shared/result.ts'
import { printerDoor } from './printerDoor.ts'

const setUp = () => {
  const said: unknown[] = []
  const door = printerDoor(
    { call: async (method) => void said.push(['host', method]), onEvent: () => () => {} },
    {
      print: async ({ title }) => {
        said.push(['print', title])
        return ok({})
      },
      cancel: () => void said.push(['cancel']),
    },
  )
  return { door, said }
}
const slip = { lang: 'en', title: '示例', state: null, facts: [], parts: [], foot: [], qr: '示例' }

test('a slip goes to the printer and everything else to the host', async () => {
  const { door, said } = setUp()
  expect(await door.call('printing.print', { slip })).toEqual({ ok: true, value: {} })
  await door.call('status.get', {})
  expect(said).toEqual([
    ['print', '示例'],
    ['host', 'status.get'],
  ])
})

test('what is no slip is not printed', async () => {
  const { door, said } = setUp()
  const unreadable = { ...slip, qr: '' }
  for (const input of [null, {}, { slip: unreadable }])
    expect(await door.call('printing.print', input)).toMatchObject({ ok: false, code: 'invalid-input' })
  expect(said).toEqual([])
})

test('the end of a session calls off what waits, and the host hears of it too', async () => {
  const { door, said } = setUp()
  await door.call('session.end', {})
  expect(said).toEqual([['cancel'], ['host', 'session.end']])
})

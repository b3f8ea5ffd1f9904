import { expect, test, vi } from 'vitest'
import { hashPassword } from '../../../sync/envelope/passwords.ts'
import { technicianHandlers } from './technician.ts'

const report = {
  at: '2026-11-24T01:00:00.000Z',
  diskFree: 1,
  runs: [],
  troubles: [],
  metadata: [],
  held: [],
  contradictions: [],
}

async function handlersAt(clock: { now: Date }, pinHash?: string | null) {
  const pullNow = vi.fn()
  const sendNow = vi.fn()
  const paperChanged = vi.fn()
  const hash = pinHash === undefined ? await hashPassword('135790') : pinHash
  const deps = { pinHash: hash, now: () => clock.now, report: () => report, pullNow, sendNow, paperChanged }
  return { ...technicianHandlers(deps), pullNow, sendNow, paperChanged }
}

test('the PIN opens the report and lets things begin; another begins nothing', async () => {
  const { pullNow, sendNow, paperChanged, ...methods } = await handlersAt({ now: new Date() })
  expect(await methods['technician.report']({ pin: '135790' })).toEqual({ ok: true, value: report })
  expect(await methods['technician.pull']({ pin: '135791' })).toMatchObject({ code: 'wrong-pin' })
  expect(pullNow).not.toHaveBeenCalled()
  await methods['technician.pull']({ pin: '135790' })
  await methods['technician.send']({ pin: '135790' })
  await methods['technician.paper']({ pin: '135790' })
  expect(pullNow).toHaveBeenCalledOnce()
  expect(sendNow).toHaveBeenCalledOnce()
  expect(paperChanged).toHaveBeenCalledOnce()
})

test('ten wrong PINs, at once too, close it for a while, for the right one as well', async () => {
  const clock = { now: new Date('2026-11-24T01:00:00Z') }
  const methods = await handlersAt(clock)
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => methods['technician.report']({ pin: '000000' })),
  )
  expect(answers.filter((answer) => !answer.ok && answer.code === 'wrong-pin')).toHaveLength(10)
  expect(await methods['technician.report']({ pin: '135790' })).toMatchObject({ code: 'too-many-attempts' })
  clock.now = new Date('2026-11-24T01:10:01Z')
  expect(await methods['technician.report']({ pin: '135790' })).toMatchObject({ ok: true })
})

test('where nobody has set a PIN nobody gets in', async () => {
  const methods = await handlersAt({ now: new Date() }, null)
  expect(await methods['technician.report']({ pin: '000000' })).toMatchObject({ code: 'wrong-pin' })
})

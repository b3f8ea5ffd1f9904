import { beforeEach, expect, test, vi } from 'vitest'
import { isForm } from '../../app/navigation.ts'
import { resetSessionStores } from '../../app/sessionStore.ts'
import { useRequestKey } from '../myRequest/store.ts'
import { useReceipt } from '../receipt/store.ts'
import { agree, recipientOf } from './consents.ts'
import { beginReservation, beginService, fill, useDraft } from './store.ts'
import { submit } from './submit.ts'

const { call } = vi.hoisted(() => ({ call: vi.fn() }))
vi.mock('../../transport/kiosk.ts', () => ({ call, kiosk: { call, on: () => () => undefined } }))

const receipt = { code: 'ABCD', savedAt: '2026-04-30T02:00:00.000Z', due: [] }
const lawyer = { practitionerId: 'prac-001', name: '示例乙', institutionName: '示例律师事务所' }
const begin = () => beginReservation(lawyer as Parameters<typeof beginReservation>[0], 'labour')

/** Fills in everything for the lawyer. */
function fillIn(): void {
  begin()
  fill({ name: '示例甲', idNumber: '11010519491231002X', phone: '13800005678', mode: 'phone', time: 'any' })
  const accepted = { registration: '1', privacy: '1' }
  agree({ accepted, sensitive: true, shareFor: recipientOf(useDraft.getState()) }, true)
}

beforeEach(() => {
  resetSessionStores()
  call.mockReset().mockResolvedValue({ ok: true, value: receipt })
  fillIn()
})

test('what was sent leaves the draft; its receipt stays whatever is begun next, and is what is asked for', async () => {
  expect(await submit()).toBe(true)
  const given = { receipt: { ...receipt, tail: '5678' }, lawyer }
  expect(useReceipt.getState().given).toMatchObject(given)
  expect(useRequestKey.getState()).toEqual({ code: 'ABCD', tail: '5678' })
  beginService({ serviceId: 'complaint' } as Parameters<typeof beginService>[0])
  expect(useDraft.getState()).toMatchObject({ name: '', idNumber: '', phone: '', mode: null, shareFor: null })
  begin()
  expect(useReceipt.getState().given).toMatchObject(given)
})

test('why it was not sent is not said any more once something was changed, or something else is begun', async () => {
  const changes = [
    () => agree({ accepted: { registration: '2', privacy: '2' } }, true),
    begin,
    () => beginService({ serviceId: 'complaint' } as Parameters<typeof beginService>[0]),
  ]
  for (const change of changes) {
    call.mockResolvedValueOnce({ ok: false, code: 'agreements-changed' })
    await submit()
    expect(useDraft.getState().failure).toBe('agreements-changed')
    change()
    expect(useDraft.getState().failure).toBeNull()
  }
})

test('it takes time to copy a receipt down', () => {
  expect(isForm({ screen: 'receipt' })).toBe(true)
})

test('sent again for want of an answer it has the same key, the next one another', async () => {
  call.mockResolvedValueOnce({ ok: false, code: 'host-unavailable' })
  await submit()
  await submit()
  fillIn()
  await submit()
  const [first, again, next] = call.mock.calls.map(([, input]) => input.draftKey)
  expect(first).toEqual(expect.any(String))
  expect(again).toBe(first)
  expect(next).not.toBe(first)
})

test('what is begun while the answer is awaited is left alone, and the receipt is kept', async () => {
  const sent = submit()
  beginService({ serviceId: 'complaint' } as Parameters<typeof beginService>[0])
  fill({ name: '示例丙' })
  expect(await sent).toBe(true)
  expect(useReceipt.getState().given).toMatchObject({ receipt })
  expect(useDraft.getState()).toMatchObject({ name: '示例丙', service: { serviceId: 'complaint' } })
  expect(useDraft.getState()).toMatchObject({ draftKey: null, sending: false })
})

test('a failure says nothing of what was begun meanwhile', async () => {
  call.mockResolvedValueOnce({ ok: false, code: 'host-unavailable' })
  const sent = submit()
  beginService({ serviceId: 'complaint' } as Parameters<typeof beginService>[0])
  expect(await sent).toBe(false)
  expect(useDraft.getState()).toMatchObject({ failure: null, sending: false })
})

import { beforeEach, expect, test } from 'vitest'
import { resetSessionStores } from '../../app/sessionStore.ts'
import { zhCN as t } from '../../i18n/zh-CN.ts'
import { missingOf } from './identity/person.ts'
import { maskIdNumber, maskName, maskPhone } from './mask.ts'
import { answerField, beginReservation, beginService, fill, reminderToRead, useDraft } from './store.ts'
import { submit } from './submit.ts'

beforeEach(resetSessionStores)

const person = { name: '示例甲', idNumber: '11010519491231002X', phone: '13800000000' }
const lawyer = { practitionerId: 'prac-001', name: '示例乙', institutionName: '示例律师事务所' }

test('masks keep what is needed to recognise and no more', () => {
  expect(maskIdNumber(person.idNumber)).toBe('1101************2X')
  expect(maskPhone(person.phone)).toBe('138****0000')
  expect(maskName('\u{20BB7}田示例')).toBe('\u{20BB7}**')
})

test('who asks is complete when name, number and phone are sound and the host has been asked', () => {
  const checked = { idNumber: person.idNumber, guardian: null }
  fill({ ...person, checked })
  const missing = (wrong: Partial<ReturnType<typeof useDraft.getState>>) =>
    missingOf({ ...useDraft.getState(), ...wrong }, t)
  expect(missing({})).toBeNull()
  expect(missing({ name: '甲' })).toBe(t.identity.nameFaults.short)
  expect(missing({ idNumber: '110105194912310021' })).toBe(t.identity.idFaults.check)
  expect(missing({ phone: '62345678' })).toBe(t.identity.phoneFaults['area-code'])
  // What was said of another number says nothing of this one.
  expect(missing({ checked: { ...checked, idNumber: '440524198001010013' } })).toBe(t.identity.checking)
})

test('for a child nothing goes on before a guardian has agreed', () => {
  const source = { title: '示例', article: '1' }
  fill({ ...person, checked: { idNumber: person.idNumber, guardian: { age: 14, source } } })
  fill({ guardianName: '示例乙', guardianPhone: '02162345678' })
  expect(missingOf(useDraft.getState(), t)).toBe(t.identity.guardian.missing)
  fill({ guardianConsent: true })
  expect(missingOf(useDraft.getState(), t)).toBeNull()
})

test('nothing is sent before everything is chosen and agreed', async () => {
  fill({ ...person, lawyer, matter: 'labour', mode: 'phone', time: 'any', sensitive: true })
  expect(await submit(new Date(0))).toBe(false)
  expect(useDraft.getState().failure).toBeNull()
})

test('a failed sending keeps what was filled in and says why', async () => {
  fill({ ...person, lawyer, matter: 'labour', mode: 'phone', time: 'any', sensitive: true, share: true })
  expect(await submit(new Date(0))).toBe(false)
  expect(useDraft.getState()).toMatchObject({ ...person, sending: false, failure: 'host-unavailable' })
})

test('another lawyer keeps what was filled in, unless the reservation was finished', () => {
  const other = { ...lawyer, practitionerId: 'prac-002' } as Parameters<typeof beginReservation>[0]
  fill({ ...person, lawyer })
  beginReservation(other)
  expect(useDraft.getState()).toMatchObject({ ...person, lawyer: { practitionerId: 'prac-002' } })
  fill({ receipt: { code: 'X', savedAt: '', due: [], tail: '0000' } })
  beginReservation(other)
  expect(useDraft.getState()).toMatchObject({ name: '', receipt: null })
})

test('a reminder is acknowledged anew when an answer brings another one, and not for other answers', () => {
  const step = { title: '', fields: [] }
  const reminder = { text: '示例', choices: [{ field: 'kind', option: 'a', text: '示例' }] }
  beginService({ serviceId: 'example', steps: [step, step], reminder } as unknown as Parameters<
    typeof beginService
  >[0])
  expect(reminderToRead(useDraft.getState())).toBe(3)
  fill({ acknowledged: true })
  answerField('story', '示例')
  expect(reminderToRead(useDraft.getState())).toBeNull()
  answerField('kind', 'a')
  expect(reminderToRead(useDraft.getState())).toBe(3)
})

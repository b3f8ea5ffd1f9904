import { beforeEach, expect, test, vi } from 'vitest'
import type { InstitutionAddress } from '../../../shared/contract/institutions.ts'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { resetSessionStores } from '../../app/sessionStore.ts'
import { zhCN as t } from '../../i18n/zh-CN.ts'
import { answerField, askedOf, chooseInstitution } from './answers.ts'
import { agree, consentOf, receiverName, recipientOf } from './consents.ts'
import { formSteps } from './formSteps.ts'
import { missingOf } from './identity/person.ts'
import { maskIdNumber, maskName, maskPhone } from './mask.ts'
import { openStep } from './openStep.ts'
import { beginReservation, beginService, fill, useDraft } from './store.ts'
import { submit } from './submit.ts'

beforeEach(resetSessionStores)

const person = { name: '示例甲', idNumber: '11010519491231002X', phone: '13800000000' }
/** Ticks every box, for whoever receives the request as it stands. */
const agreeToAll = () =>
  agree(
    {
      accepted: { registration: '1', privacy: '1' },
      sensitive: true,
      shareFor: recipientOf(useDraft.getState()),
    },
    true,
  )
const lawyer = { practitionerId: 'prac-001', name: '示例乙', institutionName: '示例律师事务所' }

test('masks keep what is needed to recognise and no more', () => {
  expect(maskIdNumber(person.idNumber)).toBe('1101************2X')
  expect(maskPhone(person.phone)).toBe('138****0000')
  expect(maskName('\u{20BB7}田示例')).toBe('\u{20BB7}**')
})

test('who asks is complete when name, number and phone are sound and the host has been asked', () => {
  const checked = { idNumber: person.idNumber, lang: 'en', guardian: null, cancelled: null } as const
  fill({ ...person, checked })
  const missing = (wrong: Partial<ReturnType<typeof useDraft.getState>>) =>
    missingOf({ ...useDraft.getState(), ...wrong }, t)
  expect(missing({})).toBeNull()
  expect(missing({ name: '甲' })).toBe(t.identity.nameFaults.short)
  expect(missing({ idNumber: '110105194912310021' })).toBe(t.identity.idFaults.check)
  expect(missing({ phone: '62345678' })).toBe(t.identity.phoneFaults['area-code'])
  expect(missing({ checked: { ...checked, cancelled: ['示例'] } })).toBe(t.identity.cancelled)
  // What was said of another number says nothing of this one.
  expect(missing({ checked: { ...checked, idNumber: '440524198001010013' } })).toBe(t.identity.checking)
})

test('for a child nothing goes on before a guardian has agreed', () => {
  const source = { title: '示例', article: '1' }
  fill({
    ...person,
    checked: { idNumber: person.idNumber, lang: 'en', cancelled: null, guardian: { age: 14, source } },
  })
  fill({ guardianName: '示例乙', guardianPhone: '02162345678' })
  expect(missingOf(useDraft.getState(), t)).toBe(t.identity.guardian.missing)
  fill({ guardianConsent: true })
  expect(missingOf(useDraft.getState(), t)).toBeNull()
})

test('nothing is sent before everything is chosen and agreed', async () => {
  fill({ ...person, lawyer, matter: 'labour', mode: 'phone', time: 'any' })
  agreeToAll()
  agree({ shareFor: null }, false)
  expect(await submit()).toBe(false)
  expect(useDraft.getState().failure).toBeNull()
})

test('a failed sending keeps what was filled in and says why', async () => {
  fill({ ...person, lawyer, matter: 'labour', mode: 'phone', time: 'any' })
  agreeToAll()
  expect(await submit()).toBe(false)
  expect(useDraft.getState()).toMatchObject({ ...person, sending: false, failure: 'host-unavailable' })
  // It may have been queued all the same: sent again, it is the same request.
  const { draftKey } = useDraft.getState()
  expect(draftKey).not.toBeNull()
  await submit()
  expect(useDraft.getState().draftKey).toBe(draftKey)
})

test('another lawyer keeps what was filled in', () => {
  const other = { ...lawyer, practitionerId: 'prac-002' } as Parameters<typeof beginReservation>[0]
  fill({ ...person, lawyer })
  beginReservation(other, null)
  expect(useDraft.getState()).toMatchObject({ ...person, lawyer: { practitionerId: 'prac-002' } })
})

const choice = (id: string, when = {}) => ({
  kind: 'choice',
  id,
  label: id,
  optional: false,
  when,
  options: [],
})
const office = {
  kind: 'institution',
  id: 'office',
  label: '',
  optional: false,
  when: { where: ['window'] },
  in: null,
  of: [],
}
const begin = (service: object) =>
  beginService({ serviceId: 'example', findings: [], reminder: null, ...service } as unknown as ServiceCard)
const atReview = () => {
  agreeToAll()
  return openStep(useDraft.getState())
}

test('a reminder is acknowledged anew when an answer brings another one, and not for other answers', () => {
  const reminder = { text: '示例', choices: [{ text: '示例', when: { kind: ['a'] } }] }
  const steps = [{ fields: [choice('kind')] }, { fields: [{ ...choice('story'), optional: true }] }]
  begin({ steps, reminder })
  expect(openStep(useDraft.getState())).toBe(1)
  answerField('kind', 'b')
  expect(openStep(useDraft.getState())).toBe(3)
  fill({ acknowledged: true })
  answerField('story', '示例')
  expect(atReview()).toBeNull()
  answerField('kind', 'a')
  expect(openStep(useDraft.getState())).toBe(3)
})

test('a changed answer opens the question it brings, and what hung on the old one is not sent', () => {
  const steps = [
    { fields: [choice('item')] },
    { fields: [choice('place', { item: ['house'] }), { ...choice('other'), optional: true }] },
  ]
  begin({ steps })
  answerField('item', 'house')
  expect(openStep(useDraft.getState())).toBe(2)
  answerField('place', 'east')
  expect(atReview()).toBeNull()
  answerField('item', 'degree')
  expect([...askedOf(useDraft.getState()).answers]).toEqual([['item', 'degree']])
})

test('a choice that is not offered any more is asked for again; a text is needed where the choice says nothing', () => {
  const options = [
    { id: 'wages', when: { kind: ['labour'] } },
    { id: 'own', when: {} },
  ]
  const question = { ...choice('question'), optional: true, needed: { situation: ['own'] } }
  begin({
    steps: [{ fields: [choice('kind')] }, { fields: [{ ...choice('situation'), options }, question] }],
  })
  answerField('kind', 'labour')
  answerField('situation', 'wages')
  expect(atReview()).toBeNull()
  answerField('kind', 'family')
  expect([...askedOf(useDraft.getState()).answers]).toEqual([['kind', 'family']])
  expect(openStep(useDraft.getState())).toBe(2)
  answerField('situation', 'own')
  expect(openStep(useDraft.getState())).toBe(2)
  answerField('question', '示例')
  expect(atReview()).toBeNull()
})

test('an institution is chosen anew when an answer decides which are offered, and not for other answers', () => {
  const of = [{ kind: 'notary', expertise: null, when: { item: ['house'] } }]
  begin({
    steps: [
      { fields: [choice('item'), choice('place'), choice('time'), { ...office, when: {}, in: 'place', of }] },
    ],
  })
  const chosen = { institutionId: 'inst-1', name: '示例公证处' } as InstitutionAddress
  for (const [id, kept] of [
    ['time', true],
    ['place', false],
    ['item', false],
  ] as const) {
    chooseInstitution('office', chosen)
    answerField(id, 'house')
    const { answers, institution } = useDraft.getState()
    expect([answers.office, institution]).toEqual(kept ? ['inst-1', chosen] : [undefined, null])
  }
  chooseInstitution('office', null)
  expect(useDraft.getState()).toMatchObject({ answers: { office: 'any' }, institution: null })
})

const institutionAt = (id: string, name: string) => ({ institutionId: id, name }) as InstitutionAddress

test('passing it on is agreed to for one recipient: another one has the box again, at the review too', () => {
  begin({ steps: [{ fields: [choice('where')] }, { fields: [office] }], contact: '示例中心' })
  const [east, west] = [
    institutionAt('inst-1', '示例公证处（东）'),
    institutionAt('inst-2', '示例公证处（西）'),
  ]
  const now = () => ({ receiver: receiverName(useDraft.getState()), open: openStep(useDraft.getState()) })
  answerField('where', 'window')
  chooseInstitution('office', east)
  expect(now()).toEqual({ receiver: east.name, open: 3 })
  expect(atReview()).toBeNull()
  chooseInstitution('office', east)
  expect(now()).toEqual({ receiver: east.name, open: null })
  chooseInstitution('office', west)
  expect(now()).toEqual({ receiver: west.name, open: 3 })
  expect(consentOf(useDraft.getState())).toBeNull()
  expect(atReview()).toBeNull()
  chooseInstitution('office', null)
  expect(now()).toEqual({ receiver: '示例中心', open: 3 })
  expect(atReview()).toBeNull()
  chooseInstitution('office', west)
  expect(atReview()).toBeNull()
  // Nobody is asked for any more: whom it named is not who receives it.
  answerField('where', 'phone')
  expect(now()).toEqual({ receiver: '示例中心', open: 3 })
})

test('another lawyer or another service is agreed to anew; the number is used for the matter it was given for', () => {
  const consented = () => consentOf(useDraft.getState()) !== null
  const card = (id: string) => ({ ...lawyer, practitionerId: id }) as Parameters<typeof beginReservation>[0]
  beginReservation(card('prac-001'), null)
  expect(atReview()).toBeNull()
  beginReservation(card('prac-001'), null)
  expect(consented()).toBe(true)
  beginReservation(card('prac-002'), null)
  expect(useDraft.getState().sensitive).toBe(true)
  expect(openStep(useDraft.getState())).toBe(formSteps(null).indexOf('agreements') + 1)
  agreeToAll()
  begin({ serviceId: 'one', steps: [] })
  expect(consented()).toBe(false)
  expect(useDraft.getState().sensitive).toBe(false)
  agreeToAll()
  begin({ serviceId: 'one', steps: [] })
  expect(consented()).toBe(true)
  begin({ serviceId: 'two', steps: [] })
  expect(useDraft.getState().sensitive).toBe(false)
  agreeToAll()
  beginReservation(card('prac-002'), null)
  expect(useDraft.getState().sensitive).toBe(false)
  expect(consented()).toBe(false)
})

test('the consent is of the moment its last box was ticked', () => {
  vi.useFakeTimers({ now: 0 })
  beginReservation(lawyer as Parameters<typeof beginReservation>[0], null)
  agreeToAll()
  vi.setSystemTime(60_000)
  agree({ sensitive: true }, true)
  vi.setSystemTime(120_000)
  agree({ accepted: { registration: '1', privacy: '1' } }, false)
  expect(consentOf(useDraft.getState())?.acceptedAt).toBe(new Date(60_000).toISOString())
  vi.useRealTimers()
})

test('a service with findings shows them after its questions and before anything is signed', () => {
  const steps = [{ title: '', why: [], fields: [] }]
  const finding = { tone: 'good' as const, text: '示例', sources: [], when: {} }
  expect(formSteps({ steps, findings: [finding], reminder: { text: '示例', choices: [] } })).toEqual([
    0,
    'findings',
    'reminder',
    'agreements',
    'identity',
    'review',
  ])
  expect(formSteps({ steps, findings: [], reminder: null })).toEqual([0, 'agreements', 'identity', 'review'])
})

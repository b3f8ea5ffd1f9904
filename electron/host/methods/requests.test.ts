import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fail } from '../../../shared/result.ts'
import { isReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { importPrivateKey, open, readEnvelope } from '../../../sync/envelope/open.ts'
import { openArticleIndex } from '../../../sync/pull/indexes/articleIndex.ts'
import { smallContent } from '../../../tests/support/smallContent.ts'
import { applicationTo, sampleVersions, submissionTo } from '../../../tests/support/submission.ts'
import type { Content, Snapshot } from '../content/snapshot.ts'
import { openQueueStore, type QueueStore } from '../queue/queueStore.ts'
import { requestHandlers } from './requests.ts'

const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
const raw = (part: string | undefined): Buffer => Buffer.from(part ?? '', 'base64url')
const sealKey = { id: 'k1', publicKey: raw(jwk.x).toString('base64') }

const practitioner = (id: string, accepts_reservation: number) => ({
  id,
  name: '示例律师',
  kind: 'lawyer',
  gender: '女',
  institution_id: 'i',
  certificate_no: '',
  district: '黄浦区',
  expertise: '[]',
  languages: '[]',
  history: '',
  accepts_reservation,
  sample: 1,
})
const institution = {
  id: 'i',
  name: '示例律师事务所',
  kind: 'law-firm',
  district: '黄浦区',
  address: '',
  phone: '',
  hours: '',
  credit_code: '',
  expertise: '[]',
  intro: '',
  sample: 1,
}
const resource = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../resources/rules/${name}.json`, import.meta.url), 'utf8'))
const agreement = (kind: string, lang: string) => ({
  id: `${kind}.${lang}`,
  kind,
  lang,
  title: '',
  version: sampleVersions[kind] ?? '',
  effective: '2026-01-01',
  body: '',
})
const db = smallContent([], {
  agreement: ['registration', 'privacy'].flatMap((kind) => [agreement(kind, 'zh-CN'), agreement(kind, 'en')]),
  institution: [institution],
  practitioner: [practitioner('yes', 1), practitioner('no', 0)],
})
const snapshot: Snapshot = {
  db,
  articles: openArticleIndex(db),
  version: 1,
  publishedAt: '2026-04-01T00:00:00.000Z',
  counts: {},
  periods: resource('rules'),
  calendar: resource('calendar'),
  information: null,
}
const content: Content = {
  current: () => snapshot,
  reload: () => false,
  unusable: () => null,
  close: () => undefined,
}

// The eve of the May holidays in China: the 30th of April, 23:30.
const now = new Date('2026-04-30T15:30:00Z')
let folder: string
let queue: QueueStore
let asked: unknown[]
const cancelledNumber = '990000199001011239'
const handlers = () =>
  requestHandlers({
    content,
    queue,
    cancelled: { reasonFor: async (idNumber) => (idNumber === cancelledNumber ? 'false-identity' : null) },
    kioskId: 'kiosk-1',
    sealKey: () => sealKey,
    visit: () => 'visit',
    now: () => now,
    queued: () => undefined,
    ask: async (key) => {
      asked.push(key)
      return fail('not-found')
    },
  })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'requests-'))
  queue = openQueueStore(join(folder, 'queue.db'))
  asked = []
})
afterEach(() => {
  queue.close()
  rmSync(folder, { recursive: true })
})

const submit = async (on = handlers(), practitionerId = 'yes') => {
  const answer = await on['requests.submit'](applicationTo(practitionerId))
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

test('what is queued opens, with the centre’s key, to what was submitted', async () => {
  await submit()
  const read = readEnvelope(queue.next(now)?.bytes ?? new Uint8Array())
  if (!read.ok) throw new Error(read.code)
  expect(read.value.header).toMatchObject({ kiosk: 'kiosk-1', sequence: 1, kind: 'lawyer-reservation' })
  const key = await importPrivateKey(raw(jwk.d))
  const opened = await open(read.value, () => key)
  expect(opened.ok && JSON.parse(Buffer.from(opened.value).toString())).toEqual({
    ...submissionTo('yes'),
    consent: { ...submissionTo('yes').consent, sharedWith: '示例律师 · 示例律师事务所' },
  })
})

test('no file of the queue holds a word of the person', async () => {
  const { code } = await submit()
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    for (const secret of ['示例某', '11010519491231002X', '13800005678', '拖欠工资', code]) {
      expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false)
    }
  }
})

test('what is sent again for want of an answer is queued once, under the receipt it has already', async () => {
  const application = applicationTo('yes')
  const first = await handlers()['requests.submit'](application)
  // The same page, another host process; and twice at once.
  const on = handlers()
  const again = await Promise.all([
    on['requests.submit'](application),
    on['requests.submit']({ ...application, lang: 'en' }),
  ])
  for (const answer of again) expect(answer).toEqual(first)
  expect(queue.counts().waiting).toBe(1)
  expect(first.ok && isReceiptCode(first.value.code)).toBe(true)
})

test('what was changed before it was sent again, or is another person’s, is a request of its own', async () => {
  const application = applicationTo('yes')
  const others = [
    { ...application, form: { ...application.form, summary: '示例事由：改过' } },
    { ...application, identity: { ...application.identity, phone: '13800001234' } },
    applicationTo('yes'),
  ]
  const codes = new Set<string>()
  for (const each of [application, ...others]) {
    const answer = await handlers()['requests.submit'](each)
    if (answer.ok) codes.add(answer.value.code)
  }
  expect(codes.size).toBe(4)
  expect(queue.counts().waiting).toBe(4)
})

test('the due dates are counted from the day in China (Codes, Art. 26)', async () => {
  const { due } = await submit()
  expect(due.map(({ what, days, date }) => ({ what, days, date }))).toEqual([
    { what: 'decide', days: 1, date: '2026-05-06' },
    { what: 'schedule', days: 3, date: '2026-05-08' },
  ])
})

test('two requests at the same moment get sequence numbers of their own', async () => {
  const on = handlers()
  await Promise.all([submit(on), submit(on), submit(on)])
  expect(queue.counts().waiting).toBe(3)
  expect(queue.nextSequence()).toBe(4)
})

test('a lawyer who takes no reservations, or is unknown, is refused before anything is stored', async () => {
  for (const id of ['no', 'nobody']) {
    expect(await handlers()['requests.submit'](applicationTo(id))).toMatchObject({ code: 'not-accepting' })
  }
  expect(queue.counts().waiting).toBe(0)
})

test('who is on the list of cancelled accounts is refused before anything is stored (Codes, Art. 4)', async () => {
  const { identity, ...rest } = applicationTo('yes')
  const refused = { ...rest, identity: { ...identity, idNumber: cancelledNumber } }
  expect(await handlers()['requests.submit'](refused)).toEqual(fail('account-cancelled'))
  expect(queue.counts().waiting).toBe(0)
})

test('an agreement that was accepted in another version is to be read again (Codes, Art. 32)', async () => {
  const { consent, ...rest } = applicationTo('yes')
  const agreements = consent.agreements.map(({ id }) => ({ id, version: '2018-10-01' }))
  const old = { ...rest, consent: { ...consent, agreements } }
  expect(await handlers()['requests.submit'](old)).toEqual(fail('agreements-changed'))
  expect(await handlers()['requests.submit']({ ...old, lang: 'en' })).toEqual(fail('agreements-changed'))
  expect(queue.counts().waiting).toBe(0)
})

test('for a child nothing is sealed without a guardian; with one the guardian is sealed, too', async () => {
  const child = {
    ...applicationTo('yes'),
    identity: { ...submissionTo('yes').identity, idNumber: '990000201506011234' },
  }
  expect(await handlers()['requests.submit'](child)).toMatchObject({ code: 'invalid-input' })
  expect(queue.counts().waiting).toBe(0)
  const guardian = { name: '示例家长', phone: '02162345678', consent: true } as const
  const agreed = { ...child, identity: { ...child.identity, guardian } }
  expect(await handlers()['requests.submit'](agreed)).toMatchObject({ ok: true })
})

test('a request is found by code and tail, however the code is written; a wrong tail looks like a wrong code', async () => {
  const { code } = await submit()
  const on = handlers()
  const written = code.toLowerCase().replace(/(.{4})/g, '$1-')
  expect(await on['requests.find']({ code: written, tail: '5678' })).toMatchObject({
    value: { delivery: 'waiting', kind: 'lawyer-reservation' },
  })
  expect(await on['requests.find']({ code, tail: '0000' })).toEqual(fail('not-found'))
  expect(await on['requests.find']({ code: '0000000000000', tail: '5678' })).toEqual(fail('not-found'))
})

test('guessing the tail of a receipt is stopped after ten misses, and others are not kept waiting', async () => {
  const on = handlers()
  const [lost, own] = [await submit(on), await submit(on)]
  for (let i = 0; i < 5; i++) {
    await on['requests.find']({ code: lost.code, tail: '0000' })
    await on['requests.ask']({ code: lost.code, tail: '0000' })
  }
  expect(asked).toHaveLength(5)
  expect(await on['requests.find']({ code: lost.code, tail: '5678' })).toEqual(fail('too-many-attempts'))
  expect(await on['requests.ask']({ code: lost.code, tail: '5678' })).toEqual(fail('too-many-attempts'))
  expect(asked).toHaveLength(5)
  expect(await on['requests.find']({ code: own.code, tail: '5678' })).toMatchObject({ ok: true })
})

test('the centre is not asked for what still waits here, so asking often locks nobody out', async () => {
  const on = handlers()
  const { code } = await submit(on)
  const key = { code, tail: '5678' }
  for (let i = 0; i < 20; i++) expect(await on['requests.ask'](key)).toEqual(fail('not-found'))
  expect(asked).toEqual([])
  expect(await on['requests.find'](key)).toMatchObject({ value: { delivery: 'waiting' } })
  const { id } = queue.next(now) ?? { id: '' }
  queue.hold(id, '示例')
  await on['requests.ask'](key)
  expect(asked).toEqual([])
  queue.delivered(id, {} as Parameters<typeof queue.delivered>[1], now)
  await on['requests.ask'](key)
  expect(asked).toEqual([key])
})

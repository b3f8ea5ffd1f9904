import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FollowUp } from '../../../shared/contract/followUps.ts'
import type { CentreAnswer } from '../../../shared/contract/progress.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { receiptHash, tailCheck } from '../../../sync/envelope/lookup.ts'
import { importPrivateKey, open, readEnvelope } from '../../../sync/envelope/open.ts'
import { openQueueStore, type QueueStore } from '../queue/queueStore.ts'
import { followUpHandlers } from './followUps.ts'
import { receiptProof } from './receiptProof.ts'
import { startSealing } from './sealing.ts'

const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
const raw = (part: string | undefined): Buffer => Buffer.from(part ?? '', 'base64url')
const now = new Date('2026-04-30T02:00:00.000Z')
const key = { code: '0000000000000', tail: '5678' }
const message: FollowUp = { act: 'message', words: '独一无二的示例留言' }

let folder: string
let queue: QueueStore
let visit: string
let answer: Result<CentreAnswer, 'offline' | 'not-found' | 'too-many-attempts'>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'follow-ups-'))
  queue = openQueueStore(join(folder, 'queue.db'))
  visit = 'visit-1'
  answer = fail('offline')
})
afterEach(() => {
  queue.close()
  rmSync(folder, { recursive: true })
})

function host() {
  const deps = { queue, now: () => now, visit: () => visit, ask: async () => answer }
  const sealing = startSealing({
    ...deps,
    kioskId: 'kiosk-1',
    sealKey: () => ({ id: 'k1', publicKey: raw(jwk.x).toString('base64') }),
    queued: () => undefined,
  })
  const proof = receiptProof(deps)
  const handlers = followUpHandlers(proof, sealing)
  const request = () =>
    sealing({
      kind: 'lawyer-reservation',
      payload: {},
      receiptHash: receiptHash(key.code),
      tailCheck: tailCheck(key.code, key.tail),
      due: [],
      visit,
      follows: null,
    })
  const follow = (followUp = message, by = key, draftKey: string = randomUUID()) =>
    handlers['requests.follow']({ ...by, draftKey, followUp, lang: 'zh-CN' })
  return { proof, handlers, request, follow }
}

test('it opens, with the centre’s key, to what was done and to what proves it; outside it names no request', async () => {
  const { request, follow } = host()
  await request()
  expect(await follow()).toEqual(ok({ savedAt: now.toISOString() }))
  const first = queue.next(now)
  queue.hold(first?.id ?? '', 'aside')
  const read = readEnvelope(queue.next(now)?.bytes ?? new Uint8Array())
  if (!read.ok) throw new Error(read.code)
  expect(read.value.header).toMatchObject({ kind: 'follow-up', sequence: 2 })
  expect(read.value.header.receiptHash).not.toBe(receiptHash(key.code))
  const privateKey = await importPrivateKey(raw(jwk.d))
  const opened = await open(read.value, () => privateKey)
  expect(opened.ok && JSON.parse(Buffer.from(opened.value).toString())).toEqual({
    form: { kind: 'follow-up', key, followUp: message },
    lang: 'zh-CN',
  })
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    for (const secret of [message.words, key.code])
      expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false)
  }
})

test('what is sent again for want of an answer is queued once', async () => {
  const { request, follow } = host()
  await request()
  const draftKey = randomUUID()
  const first = await follow(message, key, draftKey)
  expect(await follow(message, key, draftKey)).toEqual(first)
  expect(queue.counts().waiting).toBe(2)
  await follow({ act: 'message', words: '示例：改过' }, key, draftKey)
  await follow()
  expect(queue.counts().waiting).toBe(4)
})

test('it leaves behind its request, however long that waits, and does not keep what comes later', async () => {
  const { request, follow } = host()
  await request()
  const first = queue.next(now)?.id ?? ''
  queue.postpone(first, new Date(now.getTime() + 600_000))
  visit = 'visit-2'
  await follow()
  expect(queue.next(now)).toBeNull()
  expect(queue.counts().waiting).toBe(2)
  queue.retryNow()
  expect(queue.next(now)?.id).toBe(first)
})

test('who does not hold the receipt is told nothing, and is stopped after ten tries', async () => {
  const { request, follow, handlers } = host()
  expect(await follow()).toEqual(fail('not-found'))
  await request()
  for (let i = 0; i < 10; i++)
    expect(await follow(message, { ...key, tail: '0000' })).toEqual(fail('not-found'))
  expect(await follow()).toEqual(fail('too-many-attempts'))
  expect(await handlers['requests.followUps'](key)).toEqual(fail('too-many-attempts'))
  expect(queue.counts().waiting).toBe(1)
})

test('a request of another kiosk can be followed once the centre has proven it, in this visit and no later', async () => {
  const { proof, follow, handlers } = host()
  await proof.ask(key)
  expect(await follow()).toEqual(fail('not-found'))
  answer = ok({} as CentreAnswer)
  await proof.ask(key)
  // The network goes; what was proven stays proven while the person is here.
  answer = fail('offline')
  expect(await follow()).toMatchObject({ ok: true })
  expect(await follow(message, { ...key, tail: '0000' })).toEqual(fail('not-found'))
  // From here on this kiosk knows it itself.
  visit = 'visit-2'
  expect(await host().follow()).toMatchObject({ ok: true })
  expect(await handlers['requests.followUps'](key)).toMatchObject({
    value: { followUps: [{ delivery: 'waiting', deliveredAt: null }, { delivery: 'waiting' }] },
  })
})

test('what was proven is forgotten when the person has gone', async () => {
  const { proof, follow } = host()
  answer = ok({} as CentreAnswer)
  await proof.ask(key)
  visit = 'visit-2'
  expect(await follow()).toEqual(fail('not-found'))
})

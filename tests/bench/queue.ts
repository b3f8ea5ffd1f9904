import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openQueueStore, type QueueStore, type SealedRequest } from '../../electron/host/queue/queueStore.ts'
import { makeReceiptCode } from '../../shared/rules/receiptCode.ts'
import { envelopeHash } from '../../sync/envelope/ack.ts'
import { header } from '../../sync/envelope/envelope.ts'
import { receiptHash, tailCheck } from '../../sync/envelope/lookup.ts'
import { type SealKey, seal } from '../../sync/envelope/seal.ts'
import { suite } from '../../sync/envelope/suite.ts'
import { uuidv7 } from '../../sync/envelope/uuidv7.ts'
import { connectCentre } from '../../sync/push/connectCentre.ts'
import { deliverDue } from '../../sync/push/deliver.ts'
import { acknowledge, alone, fakeCentre } from '../../sync/push/fakeCentre.ts'
import { project } from '../support/site.ts'
import { submissionTo } from '../support/submission.ts'
import { print, spread } from './figures.ts'

const requests = 10_000
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const now = (): Date => new Date()

const timed = <T>(run: () => T): { value: T; ms: number } => {
  const begun = performance.now()
  const value = run()
  return { value, ms: performance.now() - begun }
}

/**
 * Ninety days without a network: what it costs to save a request while ten thousand gather, to start with them, and to
 * deliver them one by one. The queue lies beside the project: a temporary folder may be memory, where a sync is free.
 */
export async function benchQueue(): Promise<void> {
  mkdirSync(join(project, 'dist/bench'), { recursive: true })
  const work = mkdtempSync(join(project, 'dist/bench/queue-'))
  try {
    const path = join(work, 'queue.db')
    const ids = await fill(path)
    const { value: queue, ms } = timed(() => openQueueStore(path))
    print('open 10,000 waiting', `${ms.toFixed(1)} ms`)
    const later = new Date(Date.now() + 600_000)
    for (const id of ids) queue.postpone(id, later)
    print('retry now, 10,000 put off', `${timed(() => queue.retryNow()).ms.toFixed(0)} ms`)
    looks('of 10,000 waiting', queue)
    await drain(queue)
    looks('of 10,000 delivered', queue)
    queue.close()
  } finally {
    rmSync(work, { recursive: true })
  }
}

/** Saves ten thousand requests, one after the other; their ids. */
async function fill(path: string): Promise<string[]> {
  const { publicKey } = await suite.kem.generateKeyPair()
  const raw = Buffer.from(await suite.kem.serializePublicKey(publicKey))
  const key = { id: 'seal-1', publicKey: raw.toString('base64') }
  const queue = openQueueStore(path)
  const times: number[] = []
  const ids: string[] = []
  for (let sequence = 1; sequence <= requests; sequence++) {
    const request = await sealed(sequence, key)
    ids.push(request.id)
    times.push(timed(() => queue.enqueue(sequence, request)).ms)
  }
  queue.close()
  print('enqueue, synced', spread(times.slice(0, 1000), 'ms'))
  print('enqueue, synced, the last 1,000', spread(times.slice(-1000), 'ms'))
  return ids
}

/** A request as the host seals it, of an invented person who wrote as much as the form takes. */
async function sealed(sequence: number, key: SealKey): Promise<SealedRequest> {
  const code = makeReceiptCode(crypto.getRandomValues(new Uint8Array(12)))
  const savedAt = now().toISOString()
  const keys = { receiptHash: receiptHash(code), tailCheck: tailCheck(code, '5678') }
  const about = { id: uuidv7(now()), kind: 'lawyer-reservation', ...keys }
  const base = submissionTo('示例律师')
  const submission = { ...base, form: { ...base.form, summary: '示例事由'.repeat(125) } }
  const plain = new TextEncoder().encode(JSON.stringify(submission))
  const bytes = await seal({ ...about, kiosk: 'kiosk-1', sequence, createdAt: savedAt }, plain, key)
  if (!bytes.ok) throw new Error(bytes.code)
  const { id: visit } = about
  const sha256 = envelopeHash(bytes.value)
  return { ...about, savedAt, due: [], visit, follows: null, sha256, bytes: bytes.value }
}

/** What the host asks its queue whenever a request is settled. */
function looks(name: string, queue: QueueStore): void {
  const asked = { next: () => queue.next(now()), counts: queue.counts, 'next due': queue.nextDueAt }
  for (const [what, ask] of Object.entries(asked)) {
    const micros = Array.from({ length: 200 }, () => timed<unknown>(ask).ms * 1000)
    print(`${what} ${name}`, spread(micros, 'µs'))
  }
}

async function drain(queue: QueueStore): Promise<void> {
  const idOf = (body: Buffer): string => header.parse(JSON.parse(body.toString()).header).id
  const fake = await fakeCentre(acknowledge(idOf))
  // The host says its status anew at every contact.
  const centre = connectCentre(fake.file, () => void queue.counts())
  const begun = performance.now()
  const delivery = { ...alone, outbox: queue, centre, now, random: Math.random, log: quiet }
  const end = await deliverDue(delivery, new AbortController().signal)
  const seconds = (performance.now() - begun) / 1000
  const rate = Math.round(requests / seconds)
  print('deliver 10,000', `${seconds.toFixed(1)} s (${rate} a second), ${end}`)
  await centre.close()
  await fake.close()
}

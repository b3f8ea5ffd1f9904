import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openQueueStore, type QueueStore } from '../../electron/host/queue/queueStore.ts'
import { envelopeHash } from '../../sync/envelope/ack.ts'
import type { SignedAcknowledgement } from '../../sync/envelope/envelope.ts'
import { memoryOutbox } from '../../sync/push/memoryOutbox.ts'
import { longestWaitMs } from '../../sync/push/outbox.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-property-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const acknowledgement: SignedAcknowledgement = {
  result: 'accepted',
  statement: '示例',
  signature: '',
  keyId: 'ack-1',
}
const yearMs = 365 * 86_400_000

/** What befalls a queue. `which` picks among the requests it may befall. */
const which = fc.nat(30)
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ enqueue: fc.constant('new' as const), visit: fc.constantFrom('a', 'b', 'c') }),
  },
  { weight: 1, arbitrary: fc.record({ enqueue: fc.constant('again' as const), which }) },
  { weight: 3, arbitrary: fc.record({ follows: which }) },
  { weight: 5, arbitrary: fc.record({ postpone: fc.nat(longestWaitMs), which }) },
  { weight: 2, arbitrary: fc.record({ hold: fc.constant('422'), which }) },
  { weight: 4, arbitrary: fc.record({ delivered: fc.constant(true), which }) },
  { weight: 1, arbitrary: fc.constant({ retryNow: true } as const) },
  { weight: 4, arbitrary: fc.record({ passes: fc.integer({ min: 0, max: longestWaitMs }) }) },
  { weight: 2, arbitrary: fc.record({ passes: fc.integer({ min: -10 * yearMs, max: 10 * yearMs }) }) },
  { weight: 2, arbitrary: fc.record({ reopened: fc.constantFrom('closed', 'power cut') }) },
)

const receiptHash = (id: string): string => `示例 ${id}`
function enqueue(
  queue: QueueStore,
  id: string,
  bytes: Uint8Array,
  visit: string,
  follows: string | null = null,
): void {
  const savedAt = '2026-04-30T02:00:00.000Z'
  const keys = { receiptHash: receiptHash(id), tailCheck: '', sha256: envelopeHash(bytes) }
  const request = { id, kind: 'lawyer-reservation', savedAt, due: [], ...keys, bytes, visit, follows }
  expect(queue.enqueue(queue.nextSequence(), request)).toMatchObject({ ok: true })
}

let queues = 0
const newPath = (): string => {
  const dir = join(folder, String(++queues))
  mkdirSync(dir)
  return join(dir, 'queue.db')
}

test('whatever befalls it, the queue gives out what a queue in memory would, and no request leaves it undelivered, nor what follows one before it', () => {
  const property = fc.property(fc.array(event, { minLength: 20, maxLength: 60 }), (events) => {
    const { outbox: model, rows, row, enqueue: enqueueModel } = memoryOutbox()
    const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % (from.length || 1)]
    const pickId = (n: number): string | undefined =>
      pick(
        rows.filter((each) => each.acknowledgement === null),
        n,
      )?.id
    const deliveredAt = new Map<string, string>()
    /** What follows which request. */
    const followed = new Map<string, string>()
    let path = newPath()
    let queue = openQueueStore(path)
    let now = Date.parse('2026-04-30T02:00:00.000Z')

    const happen = (step: (typeof events)[number]): void => {
      if ('passes' in step) now += step.passes
      else if ('reopened' in step) {
        // After a power cut the machine comes up with the files as they lay while the queue was open.
        const found = step.reopened === 'closed' ? path : newPath()
        if (found !== path) for (const end of ['', '-wal']) copyFileSync(path + end, found + end)
        queue.close()
        path = found
        queue = openQueueStore(path)
      } else if ('retryNow' in step) {
        queue.retryNow()
        for (const each of rows) each.notBefore = 0
      } else if ('follows' in step) {
        const request = pick(rows, step.follows)
        if (!request) return
        // As the host does it: behind the request, by the visit that left it.
        const id = enqueueModel(`示例 ${rows.length}`, request.visit)
        enqueue(queue, id, row(id).bytes, request.visit, receiptHash(request.id))
        followed.set(id, request.id)
      } else if ('enqueue' in step && step.enqueue === 'new') {
        const id = enqueueModel(`示例 ${rows.length}`, step.visit)
        enqueue(queue, id, row(id).bytes, step.visit)
      } else {
        // An acknowledgement may come a second time, and for what is held.
        const id = 'delivered' in step ? pick(rows, step.which)?.id : pickId(step.which)
        if (id === undefined) return
        if ('enqueue' in step) expect(() => enqueue(queue, id, row(id).bytes, '')).toThrow(/UNIQUE/)
        for (const each of [queue, model]) {
          if ('postpone' in step) each.postpone(id, new Date(now + step.postpone))
          if ('hold' in step) each.hold(id, step.hold)
          if ('delivered' in step) each.delivered(id, acknowledgement, new Date(now))
        }
        if (!('delivered' in step)) return
        row(id).held = null
        if (!deliveredAt.has(id)) deliveredAt.set(id, new Date(now).toISOString())
      }
    }
    const stands = ({ acknowledgement, held }: (typeof rows)[number]): string =>
      acknowledgement ? 'delivered' : held ? 'held' : 'waiting'

    for (const step of events) {
      happen(step)
      const at = new Date(now)
      const next = model.next(at)
      if (next === null) expect(queue.next(at)).toBeNull()
      else {
        const { id, sha256, attempts } = next
        expect(queue.next(at)).toEqual({ id, sha256, attempts, bytes: Buffer.from(next.bytes) })
        const request = followed.get(id)
        if (request) expect(stands(row(request))).not.toBe('waiting')
      }
      expect(queue.counts()).toEqual(model.counts())
      expect(queue.nextDueAt()).toEqual(model.nextDueAt())
      expect(queue.nextSequence()).toBe(rows.length + 1)
    }
    for (const each of rows) {
      const stored = { delivery: stands(each), deliveredAt: deliveredAt.get(each.id) ?? null }
      expect(queue.find(receiptHash(each.id))).toMatchObject(stored)
      const after = rows.filter(({ id }) => followed.get(id) === each.id)
      expect(queue.followUpsOf(receiptHash(each.id)).map(({ delivery }) => delivery)).toEqual(
        after.map(stands),
      )
    }

    // The network is back: the rest leaves in the order it came.
    queue.retryNow()
    const waiting = rows.filter((each) => stands(each) === 'waiting').map(({ id }) => id)
    const left: string[] = []
    for (let item = queue.next(new Date(now)); item; item = queue.next(new Date(now))) {
      left.push(item.id)
      queue.delivered(item.id, acknowledgement, new Date(now))
    }
    expect(left).toEqual(waiting)
    queue.close()

    const db = new Database(path, { readonly: true })
    const stored = db.prepare('SELECT sequence, id, bytes FROM request ORDER BY sequence').all()
    db.close()
    // Delivered ones are kept as well, until they are forgotten.
    expect(stored).toEqual(
      rows.map(({ id, bytes }, at) => ({ sequence: at + 1, id, bytes: Buffer.from(bytes) })),
    )
  })
  fc.assert(property, { numRuns: 300 })
})

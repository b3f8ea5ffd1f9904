import type { Due } from '../../../shared/contract/kinds.ts'
import type { Delivery } from '../../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { longestWaitMs, type Outbox } from '../../../sync/push/outbox.ts'
import { type CentreMemory, centreMemory } from './centreMemory.ts'
import { openQueue } from './openQueue.ts'
import { isStorageError } from './storageError.ts'

/** A sealed request as it is stored: nothing in it tells who asked or what. */
export type SealedRequest = {
  id: string
  kind: string
  savedAt: string
  receiptHash: string
  tailCheck: string
  due: Due[]
  sha256: string
  bytes: Uint8Array
  /** Which visit it belongs to: what one person leaves is delivered in order. */
  visit: string
  /** The receipt hash of the request it follows; null for a request. */
  follows: string | null
}

export type StoredRequest = {
  kind: string
  savedAt: string
  tailCheck: string
  due: string
  delivery: Delivery
  deliveredAt: string | null
  /** Null of those that are older than visits. */
  visit: string | null
}

export type StoredFollowUp = Pick<StoredRequest, 'savedAt' | 'tailCheck' | 'delivery' | 'deliveredAt'>

export type HeldRequest = { sequence: number; savedAt: string; reason: string }

export type QueueStore = Outbox & {
  /** Makes every postponed request due: the network is back. */
  retryNow(): void
  /** The sequence number the next request will carry; one writer, so it holds until `enqueue`. */
  nextSequence(): number
  /** Returns after the commit has reached the disk. `storage-full` when it could not. */
  enqueue(sequence: number, request: SealedRequest): Result<void, 'storage-full'>
  find(receiptHash: string): StoredRequest | null
  /** What was sent from here after a request, wherever that was made; oldest first. */
  followUpsOf(receiptHash: string): StoredFollowUp[]
  /** What waits for staff, oldest first, the first hundred. */
  held(): HeldRequest[]
  /** Staff have mended what was wrong: what is held waits again. */
  retryHeld(): void
  /** What the kiosk knows of its centre. */
  readonly memory: CentreMemory
  close(): void
}

/** The queue of sealed requests; the host's main thread is its only writer. */
export function openQueueStore(path: string): QueueStore {
  const db = openQueue(path)
  const insert = db.prepare(`
    INSERT INTO request (sequence, id, kind, saved_at, receipt_hash, tail_check, due, sha256, bytes, visit, follows)
    VALUES (@sequence, @id, @kind, @savedAt, @receiptHash, @tailCheck, @due, @sha256, @bytes, @visit, @follows)
  `)
  const last = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'request'").pluck()
  const find = db.prepare<[string], StoredRequest>(`
    SELECT kind, saved_at AS savedAt, tail_check AS tailCheck, due, delivery, delivered_at AS deliveredAt, visit
    FROM request WHERE receipt_hash = ?
  `)
  const followUps = db.prepare<[string], StoredFollowUp>(`
    SELECT saved_at AS savedAt, tail_check AS tailCheck, delivery, delivered_at AS deliveredAt
    FROM request WHERE follows = ? ORDER BY sequence
  `)
  // Due now, or put off by a clock that has been corrected since; and nothing earlier of the same visit still waits. The
  // index is named, and its condition repeated, so that nothing delivered is ever read again: asked after each delivery,
  // that would be the square of what waits.
  const next = db.prepare<[number, number], { id: string; bytes: Buffer; sha256: string; attempts: number }>(`
    SELECT id, bytes, sha256, attempts FROM request INDEXED BY request_open
    WHERE delivery = 'waiting' AND delivery <> 'delivered' AND (not_before <= ? OR not_before > ?) AND NOT EXISTS (
      SELECT 1 FROM request AS earlier WHERE earlier.delivery = 'waiting'
        AND earlier.visit = request.visit AND earlier.sequence < request.sequence
    ) ORDER BY sequence LIMIT 1
  `)
  const earliest = db.prepare("SELECT min(not_before) FROM request WHERE delivery = 'waiting'").pluck()
  const delivered = db.prepare(`
    UPDATE request SET delivery = 'delivered', acknowledgement = ?, delivered_at = ?
    WHERE id = ? AND delivery <> 'delivered'
  `)
  const forget = db.prepare(`
    UPDATE request SET bytes = NULL WHERE delivery = 'delivered' AND bytes IS NOT NULL
      AND json_extract(json_extract(acknowledgement, '$.statement'), '$.receivedAt') < ?
  `)
  const postpone = db.prepare('UPDATE request SET not_before = ?, attempts = attempts + 1 WHERE id = ?')
  const retryNow = db.prepare(
    "UPDATE request SET not_before = 0 WHERE delivery = 'waiting' AND not_before > 0",
  )
  const hold = db.prepare("UPDATE request SET delivery = 'held', held_reason = ? WHERE id = ?")
  const held = db.prepare<[], HeldRequest>(`
    SELECT sequence, saved_at AS savedAt, coalesce(held_reason, '') AS reason FROM request
    WHERE delivery = 'held' AND delivery <> 'delivered' ORDER BY sequence LIMIT 100
  `)
  const retryHeld = db.prepare(`
    UPDATE request SET delivery = 'waiting', attempts = 0, not_before = 0
    WHERE delivery = 'held' AND delivery <> 'delivered'
  `)
  const count = db.prepare<[], { delivery: Delivery; n: number }>(`
    SELECT delivery, count(*) AS n FROM request INDEXED BY request_open
    WHERE delivery <> 'delivered' GROUP BY delivery
  `)

  return {
    nextSequence: () => Number(last.get() ?? 0) + 1,
    enqueue(sequence, request) {
      try {
        insert.run({ ...request, sequence, due: JSON.stringify(request.due) })
        return ok(undefined)
      } catch (error) {
        if (isStorageError(error)) return fail('storage-full', error.code)
        throw error
      }
    },
    retryNow: () => {
      retryNow.run()
    },
    find: (hash) => find.get(hash) ?? null,
    followUpsOf: (hash) => followUps.all(hash),
    next: (now) => next.get(now.getTime(), now.getTime() + longestWaitMs) ?? null,
    nextDueAt() {
      const at = earliest.get()
      return at === null || at === undefined ? null : new Date(Number(at))
    },
    delivered: (id, acknowledgement, at) => {
      delivered.run(JSON.stringify(acknowledgement), at.toISOString(), id)
    },
    forget: (receivedBefore) => {
      forget.run(receivedBefore.toISOString())
    },
    postpone: (id, until) => {
      postpone.run(until.getTime(), id)
    },
    hold: (id, reason) => {
      hold.run(reason, id)
    },
    counts() {
      const rows = count.all()
      const of = (delivery: Delivery): number => rows.find((row) => row.delivery === delivery)?.n ?? 0
      return { waiting: of('waiting'), held: of('held') }
    },
    held: () => held.all(),
    retryHeld: () => {
      retryHeld.run()
    },
    memory: centreMemory(db),
    close: () => db.close(),
  }
}

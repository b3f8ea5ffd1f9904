import type { Due } from '../../../shared/contract/kinds.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { envelopeHash } from '../../../sync/envelope/ack.ts'
import { type SealKey, seal } from '../../../sync/envelope/seal.ts'
import { uuidv7 } from '../../../sync/envelope/uuidv7.ts'
import type { QueueStore } from '../queue/queueStore.ts'

export type SealingDeps = {
  queue: QueueStore
  kioskId: string
  sealKey: () => SealKey
  now: () => Date
  /** Something has been queued. */
  queued: () => void
}

/** What is to be sealed, and what the queue knows of it without opening it. */
export type ToSeal = {
  kind: string
  payload: object
  receiptHash: string
  tailCheck: string
  due: Due[]
  visit: string
  follows: string | null
}

export type Sealed = { savedAt: string; due: Due[] }

export type Sealing = (sealed: ToSeal) => Promise<Result<Sealed, 'storage-full'>>

/**
 * Seals to the centre and queues; answers once it is on the disk, and the same again for a receipt that is there already.
 * One at a time: the sequence number is part of what is sealed, and sealing is asynchronous.
 */
export function startSealing(deps: SealingDeps): Sealing {
  let turn: Promise<unknown> = Promise.resolve()
  return (sealed) => {
    const done = turn.then(() => sealAndQueue(deps, sealed))
    // A failure is its caller's to hear of; the next one has its turn all the same.
    turn = done.catch(() => undefined)
    return done
  }
}

async function sealAndQueue(
  { queue, kioskId, sealKey, now, queued }: SealingDeps,
  { kind, payload, receiptHash, tailCheck, due, visit, follows }: ToSeal,
): Promise<Result<Sealed, 'storage-full'>> {
  const already = queue.find(receiptHash)
  if (already) return ok({ savedAt: already.savedAt, due: JSON.parse(already.due) })
  const savedAt = now().toISOString()
  const sequence = queue.nextSequence()
  const id = uuidv7(now())
  const header = { id, kiosk: kioskId, sequence, kind, createdAt: savedAt, receiptHash, tailCheck }
  const bytes = await seal(header, new TextEncoder().encode(JSON.stringify(payload)), sealKey())
  if (!bytes.ok) throw new Error('the key of the centre cannot be read')
  const stored = queue.enqueue(sequence, {
    id,
    kind,
    savedAt,
    receiptHash,
    tailCheck,
    due,
    sha256: envelopeHash(bytes.value),
    bytes: bytes.value,
    visit,
    follows,
  })
  if (!stored.ok) return stored
  queued()
  return ok({ savedAt, due })
}

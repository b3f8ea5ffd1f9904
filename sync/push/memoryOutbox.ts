import { randomUUID } from 'node:crypto'
import { envelopeHash } from '../envelope/ack.ts'
import type { SignedAcknowledgement } from '../envelope/envelope.ts'
import { longestWaitMs, type Outbox } from './outbox.ts'

type Row = {
  id: string
  bytes: Uint8Array
  attempts: number
  notBefore: number
  acknowledgement: SignedAcknowledgement | null
  held: string | null
  visit: string
}

/** An outbox in memory, for tests: what the queue of the kiosk does in a file. */
export function memoryOutbox() {
  const rows: Row[] = []
  const row = (id: string): Row => {
    const found = rows.find((candidate) => candidate.id === id)
    if (!found) throw new Error('no such request')
    return found
  }
  const waiting = () => rows.filter(({ acknowledgement, held }) => acknowledgement === null && held === null)
  const outbox: Outbox = {
    next(now) {
      const ahead = new Set<string>()
      const due = waiting().find(({ notBefore, visit }) => {
        const first = !ahead.has(visit)
        ahead.add(visit)
        return first && (notBefore <= now.getTime() || notBefore > now.getTime() + longestWaitMs)
      })
      return due ? { ...due, sha256: envelopeHash(due.bytes) } : null
    },
    nextDueAt() {
      const times = waiting().map(({ notBefore }) => notBefore)
      return times.length === 0 ? null : new Date(Math.min(...times))
    },
    delivered(id, acknowledgement) {
      Object.assign(row(id), { acknowledgement })
    },
    postpone(id, until) {
      Object.assign(row(id), { notBefore: until.getTime(), attempts: row(id).attempts + 1 })
    },
    hold(id, reason) {
      Object.assign(row(id), { held: reason })
    },
    forget: () => undefined,
    counts: () => ({
      waiting: waiting().length,
      held: rows.filter(({ held }) => held !== null).length,
    }),
  }
  const enqueue = (text: string, visit: string = randomUUID()): string => {
    const id = randomUUID()
    const bytes = new TextEncoder().encode(text)
    rows.push({ id, bytes, attempts: 0, notBefore: 0, acknowledgement: null, held: null, visit })
    return id
  }
  return { outbox, rows, row, enqueue }
}

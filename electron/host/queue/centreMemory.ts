import type { Database } from 'better-sqlite3'
import type { SignedCancelledList } from '../../../sync/envelope/cancelled.ts'
import type { SignedCheckpoint } from '../../../sync/envelope/checkpoint.ts'
import type { SignedKeyList } from '../../../sync/envelope/keyList.ts'
import type { CancelledMemory } from '../../../sync/push/cancelledPeople.ts'
import type { KeyMemory } from '../../../sync/push/centreKeys.ts'
import type { WitnessMemory } from '../../../sync/push/witness.ts'
import { isStorageError } from './storageError.ts'

export type CentreMemory = KeyMemory &
  CancelledMemory &
  WitnessMemory & {
    /** How many sessions were ever asked for, the next one included; on the disk when this returns, if the disk takes it. */
    countSession(): number
    /** When the log of the centre contradicted what it had signed before; the newest first, the last few. */
    contradictions(): string[]
  }

/** What the kiosk knows of its centre, in `queue.db`, because some of it changes together with the requests. */
export function centreMemory(db: Database): CentreMemory {
  const get = db.prepare<[string], string>('SELECT value FROM memory WHERE name = ?').pluck()
  const set = db.prepare('INSERT OR REPLACE INTO memory (name, value) VALUES (?, ?)')
  const remove = db.prepare('DELETE FROM memory WHERE name = ?')
  const contradictions = db.prepare<[], { at: string }>(
    'SELECT at FROM contradiction ORDER BY rowid DESC LIMIT 5',
  )
  const evidence = db.prepare('INSERT INTO contradiction (at, held, seen) VALUES (?, ?, ?)')
  // One by one, in the order they came first.
  const sendAgain = db.prepare(`
    UPDATE request SET delivery = 'waiting', acknowledgement = NULL, delivered_at = NULL, attempts = 0, not_before = 0
    WHERE delivery = 'delivered' AND bytes IS NOT NULL
  `)
  const read = <T>(name: string): T | null => {
    const text = get.get(name)
    return typeof text === 'string' ? JSON.parse(text) : null
  }
  let sessions = read<number>('sessions') ?? 0
  return {
    keyList: () => read<SignedKeyList>('keys'),
    keepKeyList: (list) => {
      set.run('keys', JSON.stringify(list))
    },
    cancelledList: () => read<SignedCancelledList>('cancelled'),
    keepCancelledList: (list) => {
      set.run('cancelled', JSON.stringify(list))
    },
    checkpoint: () => read<SignedCheckpoint>('checkpoint'),
    keepCheckpoint: (seen) => {
      set.run('checkpoint', JSON.stringify(seen))
    },
    contradicted: db.transaction((at: Date, held: SignedCheckpoint, seen: SignedCheckpoint | null) => {
      evidence.run(at.toISOString(), JSON.stringify(held), seen && JSON.stringify(seen))
      if (seen) set.run('checkpoint', JSON.stringify(seen))
      else remove.run('checkpoint')
      return sendAgain.run().changes
    }),
    contradictions: () => contradictions.all().map(({ at }) => at),
    countSession() {
      sessions++
      try {
        set.run('sessions', JSON.stringify(sessions))
      } catch (error) {
        // A full disk keeps nobody from asking the centre; counted again, the number only looks like a copied disk.
        if (!isStorageError(error)) throw error
      }
      return sessions
    },
  }
}

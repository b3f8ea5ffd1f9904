import {
  type Checkpoint,
  compareCheckpoints,
  type SignedCheckpoint,
  verifyCheckpoint,
} from '../envelope/checkpoint.ts'
import type { AckKey } from '../envelope/statement.ts'
import type { Log } from './deliver.ts'

/** Where the newest checkpoint of the centre's log is kept. */
export type WitnessMemory = {
  checkpoint(): SignedCheckpoint | null
  keepCheckpoint(seen: SignedCheckpoint): void
  /**
   * In one commit: keeps both as evidence, holds `seen` from now on (null: the log is empty), and lets every delivered
   * request whose bytes are still kept wait again. Returns how many.
   */
  contradicted(at: Date, held: SignedCheckpoint, seen: SignedCheckpoint | null): number
}

export type Witness = {
  held(): SignedCheckpoint | null
  /** Looks at a checkpoint the centre gave; null when it says that its log is empty. Whether it fits the one held. */
  see(seen: SignedCheckpoint | null): boolean
}

/**
 * The kiosk as a witness of the centre's log. A log that was set back, as by a restored backup, has lost what was
 * acknowledged since: everything the kiosk still has is sent again, and the centre takes what it lacks.
 */
export function createWitness(deps: {
  readonly memory: WitnessMemory
  readonly ackKeys: () => readonly AckKey[]
  readonly now: () => Date
  readonly log: Log
}): Witness {
  const { memory, ackKeys, now, log } = deps
  const contradicted = (held: SignedCheckpoint, seen: SignedCheckpoint | null): boolean => {
    const again = memory.contradicted(now(), held, seen)
    log.error(
      { again },
      'the log of the centre contradicts what it signed before: kept requests are sent again',
    )
    return false
  }
  return {
    held: memory.checkpoint,
    see(seen) {
      const held = memory.checkpoint()
      if (seen === null) return held === null || contradicted(held, null)
      const read = verifyCheckpoint(seen, ackKeys())
      if (!read.ok) {
        log.warn({ why: read.code }, 'a checkpoint that the centre did not sign')
        return false
      }
      const before = held && verifyCheckpoint(held, ackKeys())
      // Held under a key the centre no longer names.
      if (!held || !before?.ok) {
        memory.keepCheckpoint(seen)
        return true
      }
      return fits(before.value, read.value, held, seen)
    },
  }

  function fits(
    before: Checkpoint,
    now: Checkpoint,
    held: SignedCheckpoint,
    seen: SignedCheckpoint,
  ): boolean {
    const compared = compareCheckpoints(before, now)
    if (compared === 'contradicts') return contradicted(held, seen)
    if (compared === 'newer') memory.keepCheckpoint(seen)
    return true
  }
}

import {
  checkpoint,
  compareCheckpoints,
  type SignedCheckpoint,
  verifyCheckpoint,
} from '../envelope/checkpoint.ts'
import { isProven } from '../envelope/merkle.ts'
import { type AckKey, statementJson } from '../envelope/statement.ts'
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
  /** Over how many requests the one held is; 0 for none. */
  heldSize(): number
  /**
   * Looks at a checkpoint the centre gave (null: it says that its log is empty) and at its proof that this log begins
   * with the one held. Whether it does.
   */
  see(seen: SignedCheckpoint | null, proof: readonly string[] | null): boolean
  /** Runs one exchange with the centre at a time: a proof is from what was held when it was asked for. */
  turn<T>(exchange: () => Promise<T>): Promise<T>
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
  // Verified when it was stored; the key it is signed with may be gone since.
  const read = (held: SignedCheckpoint | null) =>
    checkpoint.safeParse(statementJson(held?.statement ?? '')).data
  let last: Promise<unknown> = Promise.resolve()
  return {
    turn(exchange) {
      const mine = last.then(exchange)
      // A failure is its caller's to hear of; the next exchange has its turn all the same.
      last = mine.catch(() => undefined)
      return mine
    },
    held: memory.checkpoint,
    heldSize: () => read(memory.checkpoint())?.size ?? 0,
    see(seen, proof) {
      const held = memory.checkpoint()
      const before = read(held)
      if (seen === null) return !held || contradicted(held, null)
      const verified = verifyCheckpoint(seen, ackKeys())
      if (!verified.ok) {
        log.warn({ why: verified.code }, 'a checkpoint that the centre did not sign')
        return false
      }
      const after = verified.value
      if (!held || !before) {
        memory.keepCheckpoint(seen)
        return true
      }
      const compared = compareCheckpoints(before, after)
      if (compared === 'same') return true
      if (compared === 'contradicts' || !isProven(before, after, proof ?? [])) return contradicted(held, seen)
      memory.keepCheckpoint(seen)
      return true
    },
  }
}

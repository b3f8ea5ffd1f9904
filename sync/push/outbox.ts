import type { SignedAcknowledgement } from '../envelope/envelope.ts'

/** A sealed request on its way. `attempts` counts the tries that failed so far. */
export type OutboxItem = {
  readonly id: string
  readonly bytes: Uint8Array
  /** Of `bytes`, lower-case hex. */
  readonly sha256: string
  readonly attempts: number
}

/**
 * The longest a request is ever postponed, in milliseconds. A request put off further than this was put off by a
 * clock that has been corrected since, and is due.
 */
export const longestWaitMs = 4_200_000

/**
 * Where sealed requests wait. Calls return when the change is committed; a storage that cannot commit throws, the
 * pass ends and is tried again later: the centre then answers `duplicate` and nothing is lost or doubled.
 */
export type Outbox = {
  /**
   * The due request of lowest sequence: neither delivered nor held, its time come (see `longestWaitMs`), and nothing
   * earlier of the same visit waiting.
   */
  next(now: Date): OutboxItem | null
  /** When the next request falls due; null when none waits. */
  nextDueAt(): Date | null
  /** The centre's acknowledgement is verified: stores it. The sealed bytes are kept until they are forgotten. */
  delivered(id: string, acknowledgement: SignedAcknowledgement, at: Date): void
  /** Not before `until`; one more failed attempt. */
  postpone(id: string, until: Date): void
  /** Waits for staff, with every byte kept. */
  hold(id: string, reason: string): void
  /** Deletes the sealed bytes of what the centre, by its own clock, received before. */
  forget(receivedBefore: Date): void
  counts(): { waiting: number; held: number }
}

import type { Result } from '../../../shared/result.ts'

/** What is taken from an identity card, and nothing else of it: no photograph, no address, no fingerprint. */
export type Card = { readonly name: string; readonly idNumber: string }

/** `no-card`: none was laid before the wait was aborted. `reader-gone`: unplugged, or it does not answer. */
export type CardFault = 'no-card' | 'card-unreadable' | 'reader-gone'

/** The seam between this program and a card reader; README.md beside this file says how a driver is written. */
export type CardReader = {
  /** Makes the reader ready: before the first card, and again after `reader-gone`. */
  open(): Promise<Result<void, 'reader-gone'>>
  /** Waits for one card. Aborted, it ends at once with `no-card` and forgets whatever it has read of one. */
  read(signal: AbortSignal): Promise<Result<Card, CardFault>>
  close(): Promise<void>
}

/** What a driver's module exports by default. */
export type MakeReader = () => CardReader | Promise<CardReader>

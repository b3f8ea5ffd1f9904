import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import {
  type AckKey,
  isSigned,
  type SigningKey,
  type Statement,
  signStatement,
  statementJson,
} from './statement.ts'

/**
 * How the centre's log of requests stood at a moment. Strict: an acknowledgement signed with the same key can never
 * be taken for one.
 */
export const checkpoint = z.strictObject({
  /** Names the log; the same for as long as the centre keeps its first acknowledgement key. */
  origin: z.string().min(1).max(128),
  /** Leaves in the log. */
  size: z.int().nonnegative(),
  /** Merkle tree hash over them (RFC 6962, section 2.1), lower-case hex. */
  root: z.string().regex(/^[0-9a-f]{64}$/),
  /** By the centre's clock, but never before the checkpoint before it. */
  at: z.iso.datetime(),
})
export type Checkpoint = z.infer<typeof checkpoint>

/** `statement` is the checkpoint's JSON as signed (Ed25519) with the centre's acknowledgement key. */
export const signedCheckpoint = z.object({
  statement: z.string().max(1000),
  signature: z.base64(),
  keyId: z.string().max(64),
})
export type SignedCheckpoint = z.infer<typeof signedCheckpoint>

export const signCheckpoint = (stood: Checkpoint, key: SigningKey): Statement =>
  signStatement(checkpoint.parse(stood), key)

/** Hashes of a proof between two checkpoints (see merkle.ts); null where there is nothing to prove. */
export const consistencyProof = z
  .array(z.string().regex(/^[0-9a-f]{64}$/))
  .max(64)
  .nullable()

/** Checks that one of these keys signed a checkpoint, and reads it. */
export function verifyCheckpoint(
  answer: unknown,
  keys: readonly AckKey[],
): Result<Checkpoint, 'malformed' | 'wrong-signature'> {
  const signed = signedCheckpoint.safeParse(answer)
  if (!signed.success) return fail('malformed')
  if (!isSigned(signed.data, keys)) return fail('wrong-signature')
  const read = checkpoint.safeParse(statementJson(signed.data.statement))
  return read.success ? ok(read.data) : fail('malformed')
}

/**
 * What a checkpoint now given says beside one held before, both verified. `newer`: it may follow the one held, which a
 * proof must show (see `isProven`). `contradicts`: no honest log shows both – it was set back (restored from a backup), or
 * there are two of it. A witness keeps the one it held then: it is the evidence. Exchanges with the centre follow one
 * another, so a smaller log is never merely an answer that came late.
 */
export function compareCheckpoints(held: Checkpoint, given: Checkpoint): 'newer' | 'same' | 'contradicts' {
  if (held.origin !== given.origin || given.size < held.size) return 'contradicts'
  if (given.size === held.size) return given.root === held.root ? 'same' : 'contradicts'
  // What is smaller was not signed after what is larger.
  return Date.parse(held.at) > Date.parse(given.at) ? 'contradicts' : 'newer'
}

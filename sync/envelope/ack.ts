import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type Acknowledgement, acknowledgement, signedAcknowledgement } from './envelope.ts'
import {
  type AckKey,
  isSigned,
  type SigningKey,
  type Statement,
  signStatement,
  statementJson,
} from './statement.ts'

/** SHA-256 of an envelope's bytes, lower-case hex. */
export const envelopeHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Signs (Ed25519) that a request is committed at the centre. */
export const signAcknowledgement = (ack: Acknowledgement, key: SigningKey): Statement =>
  signStatement(ack, key)

/**
 * Checks that an answer is the centre's signed statement about this very request and these very bytes. Only an `ok`
 * allows the ciphertext on the kiosk to be deleted.
 */
export function verifyAcknowledgement(
  answer: unknown,
  expected: { readonly id: string; readonly sha256: string },
  keys: readonly AckKey[],
): Result<Acknowledgement, 'malformed' | 'wrong-signature' | 'wrong-request'> {
  const signed = signedAcknowledgement.safeParse(answer)
  if (!signed.success) return fail('malformed')
  if (!isSigned(signed.data, keys)) return fail('wrong-signature')
  // The key signs checkpoints, too: a genuine signature need not be over an acknowledgement.
  const ack = acknowledgement.safeParse(statementJson(signed.data.statement))
  if (!ack.success) return fail('malformed')
  const { id, sha256 } = ack.data
  return id === expected.id && sha256 === expected.sha256 ? ok(ack.data) : fail('wrong-request')
}

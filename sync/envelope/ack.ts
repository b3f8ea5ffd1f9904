import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type Acknowledgement, acknowledgement, signedAcknowledgement } from './envelope.ts'

/** SHA-256 of an envelope's bytes, lower-case hex. */
export const envelopeHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The part of a signed acknowledgement that is stored and given again to whoever asks twice. */
export type Statement = { readonly statement: string; readonly signature: string; readonly keyId: string }

/** Signs (Ed25519) that a request is committed at the centre. */
export function signAcknowledgement(
  ack: Acknowledgement,
  key: { readonly id: string; readonly privateKey: KeyObject },
): Statement {
  const statement = JSON.stringify(ack)
  const signature = sign(null, Buffer.from(statement), key.privateKey).toString('base64')
  return { statement, signature, keyId: key.id }
}

/** The centre's public key as `kiosk.json` holds it: Ed25519, SPKI DER, base64. */
export type AckKey = { readonly id: string; readonly publicKey: string }

/**
 * Checks that an answer is the centre's signed statement about this very request and these very bytes. Only an `ok`
 * allows the ciphertext on the kiosk to be deleted.
 */
export function verifyAcknowledgement(
  answer: unknown,
  expected: { readonly id: string; readonly sha256: string },
  key: AckKey,
): Result<Acknowledgement, 'malformed' | 'wrong-signature' | 'wrong-request'> {
  const signed = signedAcknowledgement.safeParse(answer)
  if (!signed.success) return fail('malformed')
  const { statement, signature, keyId } = signed.data
  const genuine =
    keyId === key.id && verify(null, Buffer.from(statement), publicKey(key), Buffer.from(signature, 'base64'))
  if (!genuine) return fail('wrong-signature')
  // The key signs checkpoints, too: a genuine signature need not be over an acknowledgement.
  const ack = acknowledgement.safeParse(parseJson(statement))
  if (!ack.success) return fail('malformed')
  const { id, sha256 } = ack.data
  return id === expected.id && sha256 === expected.sha256 ? ok(ack.data) : fail('wrong-request')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const publicKey = (key: AckKey): KeyObject =>
  createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), format: 'der', type: 'spki' })

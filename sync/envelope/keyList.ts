import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type AckKey, isSigned, type SigningKey, signStatement, statementJson } from './statement.ts'

const key = z.strictObject({ id: z.string().min(1).max(64), publicKey: z.base64().max(200) })

/** The keys of a centre that has changed some. Strict: no other statement of the centre can be taken for one. */
export const keyList = z.strictObject({
  /** Grows with every change. */
  version: z.int().positive(),
  /** What requests are sealed to from now on: raw X25519. */
  sealKey: key,
  /** What the centre's statements may be signed with, the first one first: Ed25519, SPKI DER. */
  ackKeys: z.array(key).min(1).max(32),
})
export type KeyList = z.infer<typeof keyList>

/** Signed with every acknowledgement key there ever was, so that a kiosk that missed some changes knows one of them. */
export const signedKeyList = z.object({
  statement: z.string().max(8_000),
  signatures: z.array(z.object({ keyId: z.string().max(64), signature: z.base64().max(200) })).max(32),
})
export type SignedKeyList = z.infer<typeof signedKeyList>

export function signKeyList(list: KeyList, signers: readonly SigningKey[]): SignedKeyList {
  const signed = signers.map((signer) => signStatement(keyList.parse(list), signer))
  return {
    statement: signed[0]?.statement ?? '',
    signatures: signed.map(({ keyId, signature }) => ({ keyId, signature })),
  }
}

/** Reads a list one of the known keys signed. Fails with `unknown-signer` when none did. */
export function verifyKeyList(
  answer: unknown,
  known: readonly AckKey[],
): Result<KeyList, 'malformed' | 'unknown-signer'> {
  const signed = signedKeyList.safeParse(answer)
  if (!signed.success) return fail('malformed')
  const { statement, signatures } = signed.data
  if (!signatures.some((signature) => isSigned({ statement, ...signature }, known)))
    return fail('unknown-signer')
  const read = keyList.safeParse(statementJson(statement))
  return read.success ? ok(read.data) : fail('malformed')
}

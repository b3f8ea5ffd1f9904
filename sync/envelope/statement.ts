import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** The centre's public key as `kiosk.json` holds it: Ed25519, SPKI DER, base64. */
export type AckKey = { readonly id: string; readonly publicKey: string }
export type SigningKey = { readonly id: string; readonly privateKey: KeyObject }

/** Something the centre said, as the JSON that was signed: no re-serialising can break the signature. */
export type Statement = { readonly statement: string; readonly signature: string; readonly keyId: string }

export function signStatement(said: object, { id, privateKey }: SigningKey): Statement {
  const statement = JSON.stringify(said)
  return {
    statement,
    signature: sign(null, Buffer.from(statement), privateKey).toString('base64'),
    keyId: id,
  }
}

/** Whether the one of these keys that is named signed the statement. */
export function isSigned({ statement, signature, keyId }: Statement, keys: readonly AckKey[]): boolean {
  const key = keys.find(({ id }) => id === keyId)
  return (
    key !== undefined &&
    verify(null, Buffer.from(statement), keyObject(key.publicKey), Buffer.from(signature, 'base64'))
  )
}

/** Parsing a key anew for every signature would cost more than the signature. */
const parsed = new Map<string, KeyObject>()

function keyObject(publicKey: string): KeyObject {
  const known = parsed.get(publicKey)
  if (known) return known
  const read = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  parsed.set(publicKey, read)
  return read
}

/** What a statement says; undefined when it is not JSON. */
export function statementJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

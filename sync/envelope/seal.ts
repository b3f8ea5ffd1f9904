import { fail, ok, type Result } from '../../shared/result.ts'
import { type Envelope, type Header, header as headerSchema } from './envelope.ts'
import { additionalData, arrayBuffer, suite } from './suite.ts'

/** The centre's public key as `kiosk.json` holds it: raw X25519, base64. */
export type SealKey = { readonly id: string; readonly publicKey: string }

/**
 * Seals a payload to the centre (HPKE, base mode) and returns the envelope's bytes. They are made once: every attempt
 * at delivery sends these very bytes. The header's `keyId` is the key's own. Fails with `bad-key` when the key cannot
 * be read as X25519.
 */
export async function seal(
  header: Omit<Header, 'v' | 'keyId'>,
  payload: Uint8Array,
  key: SealKey,
): Promise<Result<Uint8Array<ArrayBuffer>, 'bad-key'>> {
  const recipientPublicKey = await publicKey(key.publicKey)
  if (!recipientPublicKey) return fail('bad-key')
  // Parsing puts the fields in the schema's order, the only one `readEnvelope` takes.
  const complete = headerSchema.parse({ ...header, v: 1, keyId: key.id })
  const sealed = await suite.seal({ recipientPublicKey }, arrayBuffer(payload), additionalData(complete))
  const envelope: Envelope = {
    header: complete,
    enc: Buffer.from(sealed.enc).toString('base64'),
    ciphertext: Buffer.from(sealed.ct).toString('base64'),
  }
  return ok(new TextEncoder().encode(JSON.stringify(envelope)))
}

const publicKey = (base64: string): Promise<CryptoKey | null> =>
  suite.kem.deserializePublicKey(arrayBuffer(Buffer.from(base64, 'base64'))).catch(() => null)

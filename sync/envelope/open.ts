import { fail, ok, type Result } from '../../shared/result.ts'
import { type Envelope, envelope as envelopeSchema } from './envelope.ts'
import { additionalData, arrayBuffer, suite } from './suite.ts'

/**
 * Reads the plain part of an envelope. There is exactly one way to write an envelope: other white space, field order,
 * unknown or repeated fields, stray bits in base64 are `malformed`, so the header the seal vouches for is the header
 * everybody reads.
 */
export function readEnvelope(bytes: Uint8Array): Result<Envelope, 'malformed'> {
  const text = decodeUtf8(bytes)
  if (text === null) return fail('malformed', 'not UTF-8')
  const parsed = envelopeSchema.safeParse(parseJson(text))
  if (!parsed.success) return fail('malformed', 'not an envelope')
  const { enc, ciphertext } = parsed.data
  const canonical = JSON.stringify(parsed.data) === text && [enc, ciphertext].every(isCanonicalBase64)
  return canonical ? ok(parsed.data) : fail('malformed', 'not in canonical form')
}

const isCanonicalBase64 = (text: string): boolean => Buffer.from(text, 'base64').toString('base64') === text

/** From the raw bytes of an X25519 private key. */
export const importPrivateKey = (raw: Uint8Array): Promise<CryptoKey> =>
  suite.kem.deserializePrivateKey(arrayBuffer(raw))

/** Finds the private key for a key id; older keys stay known as long as requests may wait for them. */
export type FindPrivateKey = (keyId: string) => CryptoKey | null

/**
 * Opens an envelope and returns the payload. Fails with `unknown-key` when no key of that id is held, `cannot-open`
 * when the key, the header or a byte of the ciphertext is not what was sealed.
 */
export async function open(
  envelope: Envelope,
  findKey: FindPrivateKey,
): Promise<Result<Uint8Array, 'unknown-key' | 'cannot-open'>> {
  const recipientKey = findKey(envelope.header.keyId)
  if (!recipientKey) return fail('unknown-key')
  try {
    const payload = await suite.open(
      {
        recipientKey,
        enc: arrayBuffer(Buffer.from(envelope.enc, 'base64')),
      },
      arrayBuffer(Buffer.from(envelope.ciphertext, 'base64')),
      additionalData(envelope.header),
    )
    return ok(new Uint8Array(payload))
  } catch (error) {
    return fail('cannot-open', error instanceof Error ? error.name : 'unknown')
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

export const newRecordKey = (): Buffer => randomBytes(32)

/**
 * Something of a record as the database keeps it (AES-256-GCM), base64: the envelope, bound to the request's id, or what
 * was said about it, bound to a place of its own. A key encrypts a few dozen of them, far from where random nonces meet.
 */
export function encryptRecord(key: Buffer, boundTo: string, plain: Uint8Array): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(boundTo))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** What was encrypted; null when the key, the place or anything stored is not what it was. */
export function decryptRecord(key: Buffer, boundTo: string, stored: string): Buffer | null {
  const bytes = Buffer.from(stored, 'base64')
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(bytes.subarray(-tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

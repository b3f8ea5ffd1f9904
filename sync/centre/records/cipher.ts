import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

export const newRecordKey = (): Buffer => randomBytes(32)

/** An envelope as the database keeps it (AES-256-GCM, bound to the request's id), base64. The key is used once. */
export function encryptRecord(key: Buffer, id: string, envelope: Uint8Array): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(id))
  return Buffer.concat([iv, cipher.update(envelope), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** The envelope's bytes; null when the key or anything stored is not what it was. */
export function decryptRecord(key: Buffer, id: string, stored: string): Buffer | null {
  const bytes = Buffer.from(stored, 'base64')
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(id))
      .setAuthTag(bytes.subarray(-tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

import { z } from 'zod'
import { centreAnswer } from '../../shared/contract/progress.ts'
import { receiptKey } from '../../shared/contract/requests.ts'
import { consistencyProof, signedCheckpoint } from './checkpoint.ts'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const base64 = z.base64()

/**
 * The plain part of a sealed request: what the centre needs to count and deduplicate without opening it. It is the
 * additional data of the seal, so none of it can be changed on the way. It holds nothing of the person.
 */
export const header = z.object({
  v: z.literal(1),
  /** UUIDv7, made once; the key of exactly-once delivery. */
  id: z.uuid(),
  kiosk: z.string().min(1).max(64),
  /** Counts up on one kiosk without gaps. */
  sequence: z.int().positive().max(2_147_483_647),
  kind: z.string().min(1).max(64),
  createdAt: z.iso.datetime(),
  /** SHA-256 of the receipt code: finds the request without telling the code. */
  receiptHash: hex,
  /** HMAC-SHA-256 of the last four digits of the phone, keyed with the receipt code. */
  tailCheck: hex,
  /** Which of the centre's keys it is sealed to. */
  keyId: z.string().min(1).max(64),
})
export type Header = z.infer<typeof header>

/** As it lies in the queue and crosses the network: these very bytes are sent again on every attempt. */
export const envelope = z.object({ header, enc: base64, ciphertext: base64 })
export type Envelope = z.infer<typeof envelope>

/** The centre's statement that a request is committed; the kiosk deletes nothing without it. */
export const acknowledgement = z.object({
  id: z.uuid(),
  /** SHA-256 of the envelope's bytes. */
  sha256: hex,
  receivedAt: z.iso.datetime(),
})
export type Acknowledgement = z.infer<typeof acknowledgement>

/** `statement` is the acknowledgement's JSON as signed (Ed25519), so that no re-serialising can break the signature. */
export const signedAcknowledgement = z.object({
  result: z.enum(['accepted', 'duplicate']),
  statement: z.string().max(2000),
  signature: base64,
  keyId: z.string(),
  /** How the centre's log of requests stood right after; the kiosk keeps it as a witness. */
  checkpoint: signedCheckpoint.optional(),
  /** Shows that this log begins with the one of the checkpoint the kiosk holds; null where there is nothing to show. */
  proof: consistencyProof.optional(),
})
export type SignedAcknowledgement = z.infer<typeof signedAcknowledgement>

export const rejection = z.object({ error: z.string().max(80) })

/** What a kiosk asks and hears about one request. */
export const statusQuestion = receiptKey
export const statusAnswer = centreAnswer

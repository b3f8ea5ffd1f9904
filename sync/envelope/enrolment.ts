import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { normalizeReceiptCode } from '../../shared/rules/receiptCode.ts'
import { kioskId } from './device.ts'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const key = z.object({ id: z.string().min(1).max(64), publicKey: z.base64() })

export const kioskFacts = z.object({
  id: kioskId,
  name: z.string().min(1).max(80),
  district: z.string().min(1).max(40),
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
})
export type KioskFacts = z.infer<typeof kioskFacts>

/**
 * A kiosk asks to be enrolled under a code without saying the code: `enrolment` names it, `proof` shows that the
 * sender knows it and ties it to the key it made. Whoever stands in between can neither put in their own key nor answer.
 */
export const enrolmentQuestion = z.object({ enrolment: hex, publicKey: z.base64().max(200), proof: hex })

/** Who the kiosk now is and with which keys it works, as the JSON whose `proof` the centre made with the same code. */
export const enrolmentAnswer = z.object({ statement: z.string().max(4_000), proof: hex })
export const enrolled = z.object({ kiosk: kioskFacts, sealKey: key, ackKeys: z.array(key).min(1) })
export type Enrolled = z.infer<typeof enrolled>

/** What both ends make of the code: a name to find it by, and a secret. Nobody finds the secret from the name. */
export function enrolmentKeys(code: string): { readonly enrolment: string; readonly secret: string } {
  const secret = hash(`lawkiosk enrolment ${normalizeReceiptCode(code)}`)
  return { enrolment: hash(secret), secret }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export const proofOf = (secret: string, what: 'key' | 'answer', text: string): string =>
  createHmac('sha256', secret).update(`${what}\n${text}`).digest('hex')

export const isProof = (given: string, secret: string, what: 'key' | 'answer', text: string): boolean =>
  timingSafeEqual(Buffer.from(given), Buffer.from(proofOf(secret, what, text)))

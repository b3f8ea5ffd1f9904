import type { Result } from '../../shared/result.ts'
import { verifyAcknowledgement } from '../envelope/ack.ts'
import { rejection, type SignedAcknowledgement, signedAcknowledgement } from '../envelope/envelope.ts'
import type { AckKey } from '../envelope/statement.ts'
import type { Reply } from './connectCentre.ts'
import type { OutboxItem } from './outbox.ts'

/** What an answer means for the request it was given to. */
export type Verdict =
  | { readonly action: 'delivered'; readonly acknowledgement: SignedAcknowledgement }
  | { readonly action: 'retry'; readonly why: string; readonly retryAfter: string | null }
  | { readonly action: 'hold'; readonly reason: string }
  | { readonly action: 'pause'; readonly why: string }

/** Why an answer that claims to be an acknowledgement is none. */
export const wrongSignature = 'acknowledgement wrong-signature'

const holding = [400, 409, 413, 422]
const refusing = [401, 403]

/**
 * Judges an answer. Only a signature over this request's id and bytes delivers; only the answers that will be the same
 * tomorrow hold; everything else is a fault that passes.
 */
export function judge(
  reply: Result<Reply, 'offline'>,
  item: OutboxItem,
  ackKeys: readonly AckKey[],
): Verdict {
  if (!reply.ok) return { action: 'retry', why: reply.detail ?? reply.code, retryAfter: null }
  const { status, json, retryAfter } = reply.value
  if (status === 200 || status === 201) {
    const checked = verifyAcknowledgement(json, item, ackKeys)
    return checked.ok
      ? { action: 'delivered', acknowledgement: signedAcknowledgement.parse(json) }
      : { action: 'retry', why: `acknowledgement ${checked.code}`, retryAfter }
  }
  const error = rejectionOf(json)
  const why = error === null ? String(status) : `${status} ${error}`
  // The session is good but the request names another kiosk: waiting will not mend it, and it must not stop the others.
  if (holding.includes(status) || error === 'wrong-kiosk') return { action: 'hold', reason: why }
  return refusing.includes(status) ? { action: 'pause', why } : { action: 'retry', why, retryAfter }
}

/** The code in a rejection of the centre; null when the answer is not one of its own. */
export function rejectionOf(json: unknown): string | null {
  const parsed = rejection.safeParse(json)
  return parsed.success && /^[a-z-]+$/.test(parsed.data.error) ? parsed.data.error : null
}

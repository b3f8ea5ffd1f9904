import { z } from 'zod'
import { instant, language } from './kinds.ts'
import { delivery, draftKey, preferredTime, receiptKey } from './requests.ts'

/** How an answer was found (Codes, Art. 20), the best first. */
export const appraisalLevels = ['very-satisfied', 'satisfied', 'fair', 'dissatisfied'] as const
export const appraisalLevel = z.enum(appraisalLevels)
export type AppraisalLevel = z.infer<typeof appraisalLevel>

const words = z.string().trim().max(500).default('')

/** What a person may do after sending a request. Words are optional wherever there is something else to say. */
export const followUp = z.discriminatedUnion('act', [
  z.object({ act: z.literal('appraise'), level: appraisalLevel, words }),
  z.object({ act: z.literal('message'), words: z.string().trim().min(1).max(500) }),
  z.object({ act: z.literal('reschedule'), time: preferredTime, words }),
  z.object({ act: z.literal('withdraw'), words }),
  /** Asks that the personal data be deleted; staff decide, for a record may have to be kept (Codes, Art. 19). */
  z.object({ act: z.literal('erase'), words }),
])
export type FollowUp = z.infer<typeof followUp>

export const followUpAct = z.enum(['appraise', 'message', 'reschedule', 'withdraw', 'erase'])
export type FollowUpAct = z.infer<typeof followUpAct>

/** The kind of an envelope that holds a follow-up. */
export const followUpKind = 'follow-up'

/** A follow-up as it is sealed: the receipt code and the digits prove who sends it, so it says nothing else of anybody. */
export const sealedFollowUp = z.object({
  form: z.object({ kind: z.literal(followUpKind), key: receiptKey, followUp }),
  lang: language,
})
export type SealedFollowUp = z.infer<typeof sealedFollowUp>

/** One that was saved on this kiosk. What it says is sealed. */
export const localFollowUp = z.object({ savedAt: instant, delivery, deliveredAt: instant.nullable() })
export type LocalFollowUp = z.infer<typeof localFollowUp>

export const followUpMethods = {
  /**
   * Seals and queues, for a request this kiosk holds or has asked the centre about in this visit. Fails with
   * `not-found`, `too-many-attempts`, `storage-full`.
   */
  'requests.follow': {
    input: receiptKey.extend({ draftKey, followUp, lang: language }),
    output: z.object({ savedAt: instant }),
  },
  /** What was sent after a request from this kiosk, oldest first. Fails with `not-found`, `too-many-attempts`. */
  'requests.followUps': { input: receiptKey, output: z.object({ followUps: z.array(localFollowUp) }) },
} as const

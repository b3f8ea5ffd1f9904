import { z } from 'zod'
import { appraisalLevel, followUpAct } from './followUps.ts'
import { due, instant, isoDate, laterPeriod, ruleSource } from './kinds.ts'
import { citedArticle, message } from './messages.ts'
import { meetingMode, receiptKey, requestState } from './requests.ts'

/** The centre's answer for one request. */
export const centreAnswer = z.object({
  kind: z.string(),
  state: requestState,
  receivedAt: instant,
  updatedAt: instant,
  /** What was promised when it was asked for. */
  due: z.array(due),
  /** What of it, and of what has begun since, is still to come; the nearest first. */
  ahead: z.array(due).default([]),
  /** What has a period once it is accepted. */
  later: z.array(laterPeriod).default([]),
  /** Empty for a reservation of a lawyer; so is its name. */
  serviceId: z.string().default(''),
  /** Empty for a reservation of a lawyer, which has the practitioner's instead. */
  serviceName: z.string().default(''),
  practitionerName: z.string(),
  institutionName: z.string(),
  /** Set once scheduled: local time in China `YYYY-MM-DDTHH:mm`, and the place in words. */
  meeting: z.object({ time: z.string(), place: z.string(), mode: meetingMode }).nullable(),
  /** What was said, oldest first. */
  messages: z.array(message).default([]),
  /** How the person found the answer; null until they said. */
  appraisal: z.object({ level: appraisalLevel, at: instant }).nullable().default(null),
  /** Until when the rules ask that it be kept, and where they say so (Codes, Art. 19); null where there is no rule. */
  kept: z.object({ until: isoDate, source: ruleSource }).nullable().default(null),
  /** What the person may do as it stands. */
  acts: z.array(followUpAct).default([]),
})
export type CentreAnswer = z.infer<typeof centreAnswer>

/** The same with the cited articles as this kiosk holds them. */
export const centreRequest = centreAnswer.extend({
  messages: z.array(message.extend({ cites: z.array(citedArticle) })),
})
export type CentreRequest = z.infer<typeof centreRequest>

export const progressMethods = {
  /** What the centre says. Fails with `offline`, `not-found`, `too-many-attempts`. */
  'requests.ask': { input: receiptKey, output: centreRequest },
} as const

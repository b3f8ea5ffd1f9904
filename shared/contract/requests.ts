import { z } from 'zod'
import { identity, sealedIdentity } from './identity.ts'
import { due, instant, language } from './kinds.ts'

/** What was accepted, by version (Codes, Art. 32), and the separate consents the law on personal information asks. */
export const consent = z.object({
  agreements: z.array(z.object({ id: z.string().max(40), version: z.string().max(40) })).min(2),
  sensitive: z.literal(true),
  share: z.literal(true),
  /** When the last box was ticked. */
  acceptedAt: instant,
})
export type Consent = z.infer<typeof consent>

/** The same as it is sealed: whom the consent to pass on names, in Chinese. Kiosks that did not say yet leave it out. */
const sealedConsent = consent.extend({ sharedWith: z.string().max(1000).optional() })

export const matters = [
  'labour',
  'family',
  'housing',
  'debt',
  'traffic',
  'injury',
  'inheritance',
  'consumer',
  'criminal',
  'other',
] as const
export const matter = z.enum(matters)
export type Matter = z.infer<typeof matter>

export const meetingModes = ['in-person', 'phone', 'video'] as const
export const meetingMode = z.enum(meetingModes)
export type MeetingMode = z.infer<typeof meetingMode>

export const preferredTimes = ['weekday-morning', 'weekday-afternoon', 'weekend', 'any'] as const
export const preferredTime = z.enum(preferredTimes)
export type PreferredTime = z.infer<typeof preferredTime>

// Stored at the centre as it is, and PostgreSQL takes no NUL.
const printable = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u)

/** Reserving a lawyer (Codes, Art. 26). `summary` may stay empty: a choice is enough. */
export const lawyerReservation = z.object({
  kind: z.literal('lawyer-reservation'),
  practitionerId: printable.max(80),
  matter,
  mode: meetingMode,
  time: preferredTime,
  summary: z.string().trim().max(500).default(''),
})

/** Asking for a service that content defines (Codes, Arts 21, 28): answers by the id of the field. */
export const serviceApplication = z.object({
  kind: z.literal('service-application'),
  serviceId: z.string().max(60),
  answers: z.record(z.string().max(60), z.string().max(2000)),
  /** Whether the reminder was acknowledged, where there is one. */
  acknowledged: z.boolean(),
})

/** Who at the centre handles a request: volunteers (Codes, Arts 16, 17), an institution (Arts 21-25), the bureau itself. */
export const desk = z.enum(['volunteer', 'institution', 'supervisor'])
export type Desk = z.infer<typeof desk>

/** Systems outside that a request may be handed over to (Codes, Arts 21, 25). */
export const outsideSystem = z.enum(['notarization'])
export type OutsideSystem = z.infer<typeof outsideSystem>

/** The same as it is sealed: what was asked stands beside what was answered, in Chinese. */
export const sealedApplication = z.object({
  kind: z.literal('service-application'),
  serviceId: printable.min(1).max(60),
  serviceName: printable.min(1).max(60),
  /** Kiosks that did not say yet are heard by the bureau, which passes on what is another's. */
  desk: desk.default('supervisor'),
  /** The institution the person chose; empty where none was. */
  institutionId: printable.max(80).default(''),
  institutionName: printable.max(200).default(''),
  /** Whether an answer raised an alarm: danger, or a time limit about to end. */
  urgent: z.boolean().default(false),
  /** To which it may be handed over, where the answers fit. */
  handOver: outsideSystem.nullable().default(null),
  /** Ids of the rules that say by when. */
  periods: z.array(z.string().max(60)).max(10),
  lines: z.array(z.object({ label: z.string().max(200), text: z.string().max(2000) })).max(20),
})

/**
 * Drawn by the page for what is being filled in, and kept until there is an answer: the same sent again under it is the
 * same request. Whoever holds it can work out the receipt code, so it is neither sealed nor stored.
 */
export const draftKey = z.uuid()

/** What the page hands over; the host makes a `submission` of it. */
export const application = z.object({
  draftKey,
  form: z.discriminatedUnion('kind', [lawyerReservation, serviceApplication]),
  identity,
  consent,
  lang: language,
})
export type Application = z.infer<typeof application>

/** Everything a request carries; it is sealed as one piece and never stored in plain form. */
export const submission = z.object({
  form: z.discriminatedUnion('kind', [lawyerReservation, sealedApplication]),
  identity: sealedIdentity,
  consent: sealedConsent,
  lang: language,
})
export type Submission = z.infer<typeof submission>

export const receipt = z.object({
  /** Shown to the person in groups of four; the last character is a check digit. */
  code: z.string(),
  savedAt: instant,
  due: z.array(due),
})
export type Receipt = z.infer<typeof receipt>

export const receiptKey = z.object({
  code: z.string().max(40),
  /** Last four digits of the phone. */
  tail: z.string().regex(/^\d{4}$/),
})

/** Where a request stands on this kiosk: `held` waits for staff and is never dropped. */
export const delivery = z.enum(['waiting', 'delivered', 'held'])
export type Delivery = z.infer<typeof delivery>

export const localRequest = z.object({
  kind: z.string(),
  savedAt: instant,
  delivery,
  deliveredAt: instant.nullable(),
  due: z.array(due),
})
export type LocalRequest = z.infer<typeof localRequest>

export const requestState = z.enum([
  'received',
  'accepted',
  'contacted',
  'scheduled',
  'declined',
  'closed',
  'withdrawn',
])
export type RequestState = z.infer<typeof requestState>

export const requestMethods = {
  /** Seals and queues; the receipt is given only after the queue's commit, and again for what is queued already. Fails with `storage-full`, `not-accepting`,
   * `not-found`, `invalid-input`, `account-cancelled`, `agreements-changed`. */
  'requests.submit': { input: application, output: receipt },
  /** What this kiosk knows, at once and offline. Fails with `not-found`, `too-many-attempts`. */
  'requests.find': { input: receiptKey, output: localRequest },
} as const

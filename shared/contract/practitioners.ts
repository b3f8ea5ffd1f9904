import { z } from 'zod'
import { institution } from './institutions.ts'
import { due, isoDate, segment } from './kinds.ts'
import { penalty } from './penalties.ts'

export const practitionerKind = z.enum(['lawyer', 'notary', 'grassroots-legal', 'appraiser'])

const practitionerBrief = {
  practitionerId: z.string(),
  name: z.string(),
  kind: practitionerKind,
  district: z.string(),
  institutionId: z.string(),
  institutionName: z.string(),
  expertise: z.array(z.string()),
  /** Whole years from the day the licence was given to today. */
  yearsInPractice: z.int().nullable(),
  /** Metres from this kiosk, straight line; null where either place is unknown. */
  distance: z.int().nullable(),
  acceptsReservation: z.boolean(),
  /** Invented for demonstration: the card says so. */
  sample: z.boolean(),
}

export const practitionerHit = z.object({
  ...practitionerBrief,
  nameSegments: z.array(segment),
  /** Penalties in their publicity period (Codes, Art. 12). */
  penalties: z.int().nonnegative(),
})
export type PractitionerHit = z.infer<typeof practitionerHit>

export const practitionerCard = z.object({
  ...practitionerBrief,
  gender: z.string(),
  /** A picture as a `data:` address; null where there is none. */
  photo: z.string().nullable(),
  certificateNo: z.string(),
  licensedOn: isoDate.nullable(),
  languages: z.array(z.string()),
  history: z.string(),
  institution,
  /** Only penalties whose publicity period has not ended (Codes, Art. 12). */
  penalties: z.array(penalty),
  /** By when what happens, if a reservation is made today (Codes, Art. 26). */
  due: z.array(due),
})
export type PractitionerCard = z.infer<typeof practitionerCard>

export const practitionerMethods = {
  'practitioners.get': { input: z.object({ practitionerId: z.string().max(80) }), output: practitionerCard },
} as const

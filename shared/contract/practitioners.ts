import { z } from 'zod'
import { institution } from './institutions.ts'
import { facet, isoDate, segment, window, words } from './kinds.ts'
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
  /** Whole years since the licence was given. */
  yearsInPractice: z.int().nullable(),
  /** Metres from this kiosk, straight line; null where either place is unknown. */
  distance: z.int().nullable(),
  acceptsReservation: z.boolean(),
  /** Invented for demonstration: the card says so. */
  sample: z.boolean(),
}

export const practitionerHit = z.object({ ...practitionerBrief, nameSegments: z.array(segment) })
export type PractitionerHit = z.infer<typeof practitionerHit>

export const practitionerCard = z.object({
  ...practitionerBrief,
  gender: z.string(),
  certificateNo: z.string(),
  licensedOn: isoDate.nullable(),
  languages: z.array(z.string()),
  history: z.string(),
  institution,
  /** Only penalties whose publicity period has not ended (Codes, Art. 12). */
  penalties: z.array(penalty),
})
export type PractitionerCard = z.infer<typeof practitionerCard>

export const practitionerMethods = {
  'practitioners.search': {
    input: z.object({
      text: words,
      kind: practitionerKind.optional(),
      district: z.string().max(20).optional(),
      expertise: z.string().max(20).optional(),
      minYears: z.int().min(0).max(60).optional(),
      sort: z.enum(['relevance', 'distance', 'years']).default('relevance'),
      ...window,
    }),
    output: z.object({
      total: z.int(),
      hits: z.array(practitionerHit),
      districts: z.array(facet),
      expertise: z.array(facet),
    }),
  },
  'practitioners.get': { input: z.object({ practitionerId: z.string().max(80) }), output: practitionerCard },
} as const

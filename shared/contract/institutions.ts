import { z } from 'zod'
import { isoDate, segment } from './kinds.ts'
import { penalty } from './penalties.ts'

export const institution = z.object({
  institutionId: z.string(),
  name: z.string(),
  kind: z.string(),
  district: z.string(),
  address: z.string(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  phone: z.string(),
  hours: z.string(),
  founded: isoDate.nullable(),
  creditCode: z.string(),
  team: z.int().nullable(),
  expertise: z.array(z.string()),
  intro: z.string(),
  sample: z.boolean(),
})
export type Institution = z.infer<typeof institution>

/** Metres from this kiosk, straight line; null where either place is unknown. */
const distance = z.int().nullable()

export const institutionHit = z.object({
  institutionId: z.string(),
  name: z.string(),
  nameSegments: z.array(segment),
  institutionKind: z.string(),
  district: z.string(),
  address: z.string(),
  distance,
  expertise: z.array(z.string()),
  /** Penalties in their publicity period (Codes, Art. 12). */
  penalties: z.int().nonnegative(),
  sample: z.boolean(),
})
export type InstitutionHit = z.infer<typeof institutionHit>

export const institutionCard = z.object({
  institution,
  distance,
  /** Those who work there, by name. */
  practitioners: z.array(
    z.object({
      practitionerId: z.string(),
      name: z.string(),
      kind: z.string(),
      expertise: z.array(z.string()),
    }),
  ),
  /** Only penalties whose publicity period has not ended (Codes, Art. 12). */
  penalties: z.array(penalty),
})
export type InstitutionCard = z.infer<typeof institutionCard>

/** What somebody needs to choose one and to go there. */
export const institutionAddress = z.object({
  institutionId: z.string(),
  name: z.string(),
  district: z.string(),
  address: z.string(),
  phone: z.string(),
  hours: z.string(),
  distance,
})
export type InstitutionAddress = z.infer<typeof institutionAddress>

export const institutionMethods = {
  /** Law firms, notary offices, mediation committees and others (Codes, Art. 11). */
  'institutions.get': { input: z.object({ institutionId: z.string().max(80) }), output: institutionCard },
  /** The institutions that fit any of these, in a district or anywhere: the nearest first, a screen full. */
  'institutions.near': {
    input: z.object({
      of: z.array(z.object({ kind: z.string().max(40), expertise: z.string().max(40).nullable() })).max(12),
      district: z.string().max(20).nullable(),
    }),
    output: z.object({ institutions: z.array(institutionAddress) }),
  },
} as const

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
  practitioners: z.array(z.object({ practitionerId: z.string(), name: z.string(), kind: z.string() })),
  /** Only penalties whose publicity period has not ended (Codes, Art. 12). */
  penalties: z.array(penalty),
})
export type InstitutionCard = z.infer<typeof institutionCard>

export const institutionMethods = {
  /** Law firms, notary offices, mediation committees and others (Codes, Art. 11). */
  'institutions.get': { input: z.object({ institutionId: z.string().max(80) }), output: institutionCard },
} as const

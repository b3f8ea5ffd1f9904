import { z } from 'zod'
import { isoDate, segment } from './kinds.ts'

export const penalty = z.object({
  penaltyId: z.string(),
  kind: z.string(),
  cause: z.string(),
  authority: z.string(),
  docNo: z.string(),
  decidedOn: isoDate,
  /** The publicity period; `publicUntil` is null where it has no end. */
  publishedOn: isoDate,
  publicUntil: isoDate.nullable(),
})
export type Penalty = z.infer<typeof penalty>

/** A penalty in its publicity period that matched; it opens the card of whom it befell (Codes, Art. 12). */
export const penaltyHit = z.object({
  penaltyId: z.string(),
  penaltyKind: z.string(),
  cause: z.string(),
  authority: z.string(),
  docNo: z.string(),
  decidedOn: isoDate,
  publishedOn: isoDate,
  publicUntil: isoDate.nullable(),
  subjectKind: z.enum(['institution', 'practitioner']),
  subjectId: z.string(),
  subjectName: z.string(),
  nameSegments: z.array(segment),
  sample: z.boolean(),
})
export type PenaltyHit = z.infer<typeof penaltyHit>

import { z } from 'zod'
import { isoDate } from '../contract/kinds.ts'

/**
 * The rule row `information` (Codes, Art. 14): for how many days an important item stands before the others, and from
 * what age in days on the content is said to be old.
 */
export const informationRule = z.object({
  important_days: z.int().positive(),
  stale_days: z.int().positive(),
  source: z.object({ title: z.string().min(1), article: z.string().min(1) }),
  effective: isoDate,
  version: z.string().min(1),
})
export type InformationRule = z.infer<typeof informationRule>

import { z } from 'zod'
import { ruleSource } from '../contract/kinds.ts'

/** A share that is to be reached each month (Codes, Art. 20), as data with its source. */
export const targetRule = z.object({
  id: z.enum(['consultation.participation', 'consultation.satisfaction']),
  atLeast: z.number().min(0).max(1),
  source: ruleSource,
  effective: z.string(),
  version: z.string(),
})
export type TargetRule = z.infer<typeof targetRule>

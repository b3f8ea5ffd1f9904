import { z } from 'zod'
import { ruleSource } from '../contract/kinds.ts'

/** A public legal service (Codes, Art. 21): how it is called, and whether it costs nothing, with where that is said. */
export const serviceRule = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  free: z.boolean(),
  source: ruleSource,
})
export type ServiceRule = z.infer<typeof serviceRule>

import { z } from 'zod'
import { target } from './search.ts'

/** What many people looked for lately, from anonymous counts (Codes, Art. 5). Never what a person typed. */
export const hotItem = z.object({ text: z.string(), target })
export type HotItem = z.infer<typeof hotItem>

/** What is counted when it is opened: never a practitioner, an institution, or words a person typed. */
export const opened = z.strictObject({
  kind: z.enum(['article', 'document', 'guide']),
  id: z
    .string()
    .min(1)
    .max(240)
    .regex(/^\P{Cc}+$/u, 'control characters'),
})
export type Opened = z.infer<typeof opened>

export const demandMethods = {
  'demand.hot': {
    input: z.object({ limit: z.int().min(1).max(12).default(8) }),
    /** `counted` of the items are there because many opened them, the others because an editor chose them. */
    output: z.object({ items: z.array(hotItem), counted: z.int().nonnegative() }),
  },
} as const

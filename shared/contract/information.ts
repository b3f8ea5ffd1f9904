import { z } from 'zod'
import { documentBrief } from './documents.ts'
import { facet } from './kinds.ts'

/** What informs the public (Codes, Arts 7-9), in the order it is offered to choose from. */
export const informationKinds = ['notice', 'news', 'interpretation', 'interview'] as const
export const informationKind = z.enum(informationKinds)
export type InformationKind = z.infer<typeof informationKind>

const informationItem = z.object({
  ...documentBrief,
  /** Important, and so new that it stands before the others (Codes, Art. 14). */
  important: z.boolean(),
  /** How it begins. */
  lead: z.string(),
})
export type InformationItem = z.infer<typeof informationItem>

export const informationMethods = {
  /** What is important now first, then the newest. */
  'information.list': {
    input: z.object({
      kind: informationKind.nullable(),
      limit: z.int().min(1).max(200).default(20),
    }),
    output: z.object({
      /** How many there are of each kind, whatever kind is asked for. */
      kinds: z.array(facet),
      total: z.int().nonnegative(),
      items: z.array(informationItem),
    }),
  },
  /** What is important now, the newest first. */
  'information.important': {
    input: z.object({ limit: z.int().min(1).max(5).default(2) }),
    output: z.object({ items: z.array(informationItem) }),
  },
} as const

import { z } from 'zod'

/** Fields of expertise as the directory names them, with the everyday words that mean them. */
export const expertiseWords = z
  .array(z.object({ expertise: z.string().min(1), words: z.array(z.string().min(2)).min(1) }))
  .min(1)
export type ExpertiseWords = z.infer<typeof expertiseWords>

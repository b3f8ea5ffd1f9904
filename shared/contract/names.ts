import { z } from 'zod'

export const namesMethods = {
  /** English names of single words that the content uses, by the word; districts and services among them. Fails with `no-content`. */
  'names.english': { input: z.object({}), output: z.object({ names: z.record(z.string(), z.string()) }) },
} as const

import { z } from 'zod'
import { isoDate, language } from './kinds.ts'

/** A versioned text a person accepts before services that need an identity (Codes, Art. 32). Body is Markdown. */
export const agreement = z.object({
  id: z.enum(['registration', 'privacy']),
  lang: language,
  title: z.string(),
  version: z.string(),
  effective: isoDate,
  body: z.string(),
})
export type Agreement = z.infer<typeof agreement>

export const agreementMethods = {
  'agreements.list': { input: z.object({ lang: language }), output: z.array(agreement) },
} as const

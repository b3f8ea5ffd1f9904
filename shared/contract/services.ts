import { z } from 'zod'
import { due, language } from './kinds.ts'

const text = z.string().min(1)

/** What the page needs to ask one thing, in the language it asked for. */
export const serviceField = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('choice'),
    id: text,
    label: text,
    optional: z.boolean(),
    options: z.array(z.object({ id: text, name: text, note: z.string() })).min(2),
  }),
  z.object({
    kind: z.literal('text'),
    id: text,
    label: text,
    hint: z.string(),
    optional: z.boolean(),
    /** Characters (UTF-16 code units, as input fields count). */
    longest: z.int().positive(),
  }),
])
export type ServiceField = z.infer<typeof serviceField>

const serviceBrief = { serviceId: z.string(), name: z.string(), summary: z.string(), figure: z.string() }

/** A service as a person sees it before and while asking for it (Codes, Arts 21, 28, 29). */
export const serviceCard = z.object({
  ...serviceBrief,
  /** What it costs, or that it costs nothing, in words. */
  cost: z.string(),
  /** Who will get in touch; what is asked is passed on to them. */
  contact: z.string(),
  /** By when, if it were asked for today. */
  due: z.array(due),
  know: z.array(z.string()),
  papers: z.array(z.object({ name: z.string(), note: z.string() })),
  institutions: z.array(
    z.object({
      institutionId: z.string(),
      name: z.string(),
      address: z.string(),
      phone: z.string(),
      distance: z.int().nullable(),
    }),
  ),
  /** Where a body outside handles it online: its address goes into a QR code. */
  elsewhere: z.array(z.object({ name: z.string(), url: z.string(), note: z.string() })),
  /** What must be acknowledged first (Codes, Art. 18): for everybody, and for who chose an option. */
  reminder: z.object({ text, choices: z.array(z.object({ field: text, option: text, text })) }).nullable(),
  steps: z.array(z.object({ title: z.string(), fields: z.array(serviceField).min(1) })),
})
export type ServiceCard = z.infer<typeof serviceCard>

export const serviceMethods = {
  /** Every service that content defines, in its order. Fails with `no-content`. */
  'services.list': {
    input: z.object({ lang: language }),
    output: z.object({ services: z.array(z.object(serviceBrief)) }),
  },
  /** Fails with `no-content`, `not-found`. */
  'services.get': { input: z.object({ serviceId: z.string().max(60), lang: language }), output: serviceCard },
} as const

import { z } from 'zod'
import { alarm } from './guidance.ts'
import { due, isoDate, language, laterPeriod } from './kinds.ts'
import { citedArticle } from './messages.ts'

const text = z.string().min(1)

/** After which answers it is shown or asked (`shared/rules/when.ts`); empty for always. */
const when = z.record(z.string(), z.array(z.string()))

/** `needed`: after which answers one that is optional must be answered all the same; null for none. */
const question = { id: text, label: text, optional: z.boolean(), needed: when.nullable(), when }

/** What the page needs to ask one thing, in the language it asked for. */
export const serviceField = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('choice'),
    ...question,
    options: z.array(z.object({ id: text, name: text, note: z.string(), when })).min(2),
  }),
  z.object({
    kind: z.literal('text'),
    ...question,
    hint: z.string(),
    /** Characters (UTF-16 code units, as input fields count). */
    longest: z.int().positive(),
  }),
  /** The answer is the name of a district. */
  z.object({
    kind: z.literal('district'),
    ...question,
    options: z.array(z.object({ id: text, name: text })),
  }),
  /** The answer is the id of an institution that fits `of`, or `any`: the staff choose. */
  z.object({
    kind: z.literal('institution'),
    ...question,
    of: z.array(z.object({ kind: text, expertise: z.string().nullable(), when })).min(1),
    /** The question whose district it must lie in, where that is asked. */
    in: z.string().nullable(),
  }),
])
export type ServiceField = z.infer<typeof serviceField>

const said = z.object({ text, sources: z.array(citedArticle), when })
export type ServiceStatement = z.infer<typeof said>

const serviceBrief = { serviceId: z.string(), name: z.string(), summary: z.string(), figure: z.string() }

/** A service as a person sees it before and while asking for it (Codes, Arts 21, 28, 29). */
export const serviceCard = z.object({
  ...serviceBrief,
  lang: language,
  /** What it costs, or that it costs nothing, in words. */
  cost: z.string(),
  /** Who will get in touch; what is asked is passed on to them. */
  contact: z.string(),
  /** By when, if it were asked for today. */
  due: z.array(due),
  /** What has a period from then on. */
  later: z.array(laterPeriod),
  know: z.array(z.string()),
  papers: z.array(z.object({ name: z.string(), note: z.string(), when })),
  institutions: z.array(
    z.object({
      institutionId: z.string(),
      name: z.string(),
      address: z.string(),
      phone: z.string(),
      distance: z.int().nullable(),
    }),
  ),
  /** Where a body outside handles it online: its address goes into a QR code; `where` is its counter. */
  elsewhere: z.array(
    z.object({ name: z.string(), url: z.string(), note: z.string(), where: z.string(), when }),
  ),
  /** When something takes place; without a date it is not announced yet. */
  calendar: z
    .object({
      note: text,
      dates: z.array(
        z.object({ name: text, from: isoDate.nullable(), to: isoDate.nullable(), past: z.boolean() }),
      ),
    })
    .nullable(),
  /** Said at once where it is answered. */
  alarms: z.array(alarm.extend({ when })),
  /** What follows from the answers, before anything is signed. */
  findings: z.array(said.extend({ tone: z.enum(['good', 'warn', 'plain']) })),
  /** What must be acknowledged first (Codes, Art. 18): for everybody, and after some answers. */
  reminder: z.object({ text, choices: z.array(z.object({ text, when })) }).nullable(),
  /** `why` says which rules the questions follow from. */
  steps: z.array(z.object({ title: z.string(), why: z.array(said), fields: z.array(serviceField).min(1) })),
})
export type ServiceCard = z.infer<typeof serviceCard>

export const serviceMethods = {
  /** Every service that content defines, in its order. Fails with `no-content`. */
  'services.list': {
    input: z.object({ lang: language }),
    /** `handledBy` are the kinds of institutions that handle it. */
    output: z.object({ services: z.array(z.object({ ...serviceBrief, handledBy: z.array(text) })) }),
  },
  /** Fails with `no-content`, `not-found`. */
  'services.get': { input: z.object({ serviceId: z.string().max(60), lang: language }), output: serviceCard },
} as const

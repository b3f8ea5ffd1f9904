import { z } from 'zod'
import { desk } from '../../shared/contract/requests.ts'
import { guideName } from './guide.ts'

const text = z.string().trim().min(1)
/** Everything a person reads is written in both languages. */
const both = z.strictObject({ 'zh-CN': text, en: text })

const field = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    id: guideName,
    label: both,
    optional: z.boolean().default(false),
    options: z
      .array(z.strictObject({ id: guideName, name: both, note: both.optional() }))
      .min(2)
      .max(12),
  }),
  z.strictObject({
    kind: z.literal('text'),
    id: guideName,
    label: both,
    hint: both.optional(),
    optional: z.boolean().default(false),
    longest: z.int().min(1).max(2000),
  }),
])

/**
 * A service (Codes, Arts 21, 28) as a bureau defines it: what a person should know, what is asked, who answers by when.
 * The next service is another of these and no code. Stored as the row `service.<id>` of the table `rule`.
 */
export const serviceDefinition = z.strictObject({
  id: guideName,
  /** Its place among the services. */
  order: z.int().nonnegative(),
  name: both,
  summary: both,
  /** The name of a drawing; one that is not known is replaced by a plain one. */
  figure: z.string(),
  cost: both,
  contact: both,
  /** Who at the centre handles what is asked. */
  desk,
  /** Ids of the rules that say by when; the dates are counted from the application. */
  periods: z.array(z.string()),
  know: z.array(both).default([]),
  papers: z.array(z.strictObject({ name: both, note: both.optional() })).default([]),
  /** Kinds of institution, as in the directory. */
  institutions: z.array(text).default([]),
  elsewhere: z.array(z.strictObject({ name: both, url: z.url(), note: both })).default([]),
  /**
   * What must be known before asking, acknowledged on a screen of its own (Codes, Art. 18): for everybody, and for who
   * chose an option.
   */
  reminder: z
    .strictObject({
      text: both,
      choices: z.array(z.strictObject({ field: guideName, option: guideName, text: both })).default([]),
    })
    .optional(),
  /** One screen each, in this order. */
  steps: z
    .array(z.strictObject({ title: both, fields: z.array(field).min(1).max(3) }))
    .min(1)
    .max(6),
})
export type ServiceDefinition = z.infer<typeof serviceDefinition>
export type DefinedField = z.infer<typeof field>

export const serviceRowPrefix = 'service.'

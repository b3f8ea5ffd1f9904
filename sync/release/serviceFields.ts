import { z } from 'zod'
import type { When } from '../../shared/rules/when.ts'
import { guideName, when } from './guide.ts'

export const text = z.string().trim().min(1)
/** Everything a person reads is written in both languages. */
export const both = z.strictObject({ 'zh-CN': text, en: text })
export type Both = z.infer<typeof both>

const question = {
  id: guideName,
  label: both,
  optional: z.boolean().default(false),
  /** After these answers it must be answered all the same. */
  needed: when.optional(),
  when: when.optional(),
}

/** How many choices stand together at most: those that always do, and those after the same answers. */
function most(options: readonly { when?: When | undefined }[]): number {
  const together = Map.groupBy(options, ({ when }) => (when ? JSON.stringify(when) : ''))
  const always = together.get('')?.length ?? 0
  together.delete('')
  return always + Math.max(0, ...[...together.values()].map(({ length }) => length))
}

/** What a step of a service asks. One with a condition is asked only after the answers it names. */
export const field = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    ...question,
    options: z
      .array(z.strictObject({ id: guideName, name: both, note: both.optional(), when: when.optional() }))
      .min(2)
      .refine((options) => most(options) <= 12, 'more choices at once than a screen has room for'),
  }),
  z.strictObject({
    kind: z.literal('text'),
    ...question,
    hint: both.optional(),
    longest: z.int().min(1).max(2000),
  }),
  /** One of the districts of the rules. */
  z.strictObject({ kind: z.literal('district'), ...question }),
  /** Who is to receive the request: an institution of the directory, or `any`, which leaves it to the staff. */
  z.strictObject({
    kind: z.literal('institution'),
    ...question,
    /** Which are offered; one that fits any of them is. */
    of: z
      .array(z.strictObject({ kind: text, expertise: text.optional(), when: when.optional() }))
      .min(1)
      .max(12),
    /** The question whose district it must lie in, where that is asked. */
    in: guideName.optional(),
  }),
])
export type DefinedField = z.infer<typeof field>

/** The answer to a field of institutions that leaves it to the staff. */
export const anyInstitution = 'any'

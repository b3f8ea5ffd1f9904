import { z } from 'zod'

const text = z.string().trim().min(1)
/** How guides, questions and choices are called by other parts of the file; never shown. */
export const guideName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens only')

/** On which answers something depends: every question named must have been answered with one of its choices. */
export const when = z
  .record(guideName, z.array(guideName).min(1))
  .refine((names) => Object.keys(names).length > 0, 'is empty')

export const guideServices = [
  'legal-aid',
  'lawyer-reservation',
  'notary',
  'judicial-appraisal',
  'mediation',
  'none',
] as const

const alarm = z.strictObject({
  kind: z.enum(['violence', 'limitation']),
  text,
  /** The same for somebody who reads no Chinese. */
  english: text.optional(),
  cite: text.optional(),
  call: z.array(z.strictObject({ number: z.string().regex(/^[\d-]{3,20}$/), who: text })).max(5),
  when: when.optional(),
})

const question = z.strictObject({
  id: guideName,
  text,
  why: text.optional(),
  when: when.optional(),
  choices: z
    .array(z.strictObject({ id: guideName, text }))
    .min(2)
    .max(6),
})

const part = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, when: when.optional() })

/**
 * What a guide says and asks (Codes, Art. 6): the `body` of its row, as JSON. A cite is the title of a law with the
 * number of an article. The first in a list is the most important one.
 */
export const guideBody = z.strictObject({
  /** The name of a drawing; the field of law has one where it is absent. */
  figure: text.optional(),
  alarm: alarm.optional(),
  /** A guide is at most five touches long. */
  questions: z.array(question).min(2).max(5),
  articles: z
    .array(part({ cite: text, digest: text }))
    .min(3)
    .max(10),
  steps: z
    .array(part({ text, cite: text }))
    .min(3)
    .max(7),
  papers: z
    .array(part({ name: text, note: text.optional() }))
    .min(3)
    .max(8),
  deadlines: z
    .array(part({ text, within: text, from: text, days: z.int().positive().optional(), cite: text }))
    .min(1)
    .max(4),
  /** What is read of it, in English, by the Chinese; absent where it was not translated. */
  english: z.record(text, text).optional(),
  service: z.enum(guideServices),
  /** Kinds of institution, as in the directory. */
  institutions: z.array(text),
})
export type GuideBody = z.infer<typeof guideBody>
export type GuideQuestion = GuideBody['questions'][number]
export type GuideAlarm = z.infer<typeof alarm>

/** A deadline this short has a fast path on the kiosk. */
export const urgentDays = 7

/** Everything a guide cites, once each. */
export const citesOf = ({ alarm, articles, steps, deadlines }: GuideBody): string[] => [
  ...new Set([
    ...(alarm?.cite ? [alarm.cite] : []),
    ...[...articles, ...steps, ...deadlines].map(({ cite }) => cite),
  ]),
]

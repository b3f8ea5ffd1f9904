import { z } from 'zod'
import { documentHit } from './documents.ts'
import { isoDate, words } from './kinds.ts'

/** A statement of a guide with where it comes from: nothing is said that no source says (Codes, Art. 6). */
const source = z.object({
  title: z.string(),
  article: z.string(),
  /** Where it can be read on this kiosk; null where the kiosk does not hold it. */
  lawId: z.string().nullable(),
  articleId: z.string().nullable(),
})
export const statement = z.object({ text: z.string(), source })
export type Statement = z.infer<typeof statement>

const choice = z.object({ choiceId: z.string(), text: z.string() })
export const guideQuestion = z.object({
  questionId: z.string(),
  text: z.string(),
  /** One sentence on why it is asked; may be empty. */
  why: z.string(),
  choices: z.array(choice),
})
export type GuideQuestion = z.infer<typeof guideQuestion>

export const guideBrief = z.object({
  guideId: z.string(),
  title: z.string(),
  /** Field of law. */
  field: z.string(),
  /** The name of a drawing. */
  figure: z.string().nullable(),
  summary: z.string(),
  /** What is shown of it, in English, by the Chinese; null where it was not translated. */
  english: z.record(z.string(), z.string()).nullable(),
})
export type GuideBrief = z.infer<typeof guideBrief>

/** A fast path: shown at once and above everything else (violence, a limitation of 7 days or less). */
export const alarm = z.object({
  kind: z.enum(['violence', 'limitation']),
  text: z.string(),
  source: source.nullable(),
  /** Telephone numbers to call, with whose they are. */
  call: z.array(z.object({ number: z.string(), who: z.string() })),
})
export type Alarm = z.infer<typeof alarm>

/** `english` is null where the alarm was not written in English as well. */
export const guideAlarm = alarm.extend({ english: z.string().nullable() })
export type GuideAlarm = z.infer<typeof guideAlarm>

export const guidePlan = z.object({
  articles: z.array(
    z.object({
      lawId: z.string(),
      articleId: z.string(),
      title: z.string(),
      number: z.string(),
      /** The plain-language digest written for this guide. */
      digest: z.string(),
    }),
  ),
  /** What to do, one step after another. */
  steps: z.array(statement),
  papers: z.array(z.object({ name: z.string(), note: z.string() })),
  deadlines: z.array(
    z.object({
      text: z.string(),
      /** In words: 一年, 15 日. */
      within: z.string(),
      /** From when it runs, in words. */
      from: z.string(),
      source,
      /** At most 7 days long. */
      urgent: z.boolean(),
    }),
  ),
  questions: z.array(documentHit),
  cases: z.array(documentHit),
  /** Who handles it: the service, and the institutions nearest to this kiosk. */
  service: z.object({ serviceId: z.string(), name: z.string(), free: z.boolean() }).nullable(),
  institutions: z.array(
    z.object({
      institutionId: z.string(),
      name: z.string(),
      address: z.string(),
      phone: z.string(),
      distance: z.int().nullable(),
    }),
  ),
  written: isoDate,
  sample: z.boolean(),
})
export type GuidePlan = z.infer<typeof guidePlan>

export const guidanceMethods = {
  /** Which guides fit a question in everyday words. `clear` is false where none fits well: the page then offers a person. */
  'guidance.match': {
    input: z.object({ text: words }),
    output: z.object({
      clear: z.boolean(),
      /** Field of law the question most likely belongs to; null where that is not clear. */
      field: z.string().nullable(),
      guides: z.array(guideBrief),
      alarm: guideAlarm.nullable(),
    }),
  },
  'guidance.list': { input: z.object({}), output: z.object({ guides: z.array(guideBrief) }) },
  /** The next question of a guide for the answers so far (at most five; null skips), or the plan when none is left. */
  'guidance.step': {
    input: z.object({
      guideId: z.string().max(80),
      answers: z
        .array(z.object({ questionId: z.string().max(80), choiceId: z.string().max(80).nullable() }))
        .max(5),
    }),
    output: z.object({
      guide: guideBrief,
      alarms: z.array(guideAlarm),
      /** Counted from 1, and how many there can be at most on this path. */
      step: z.int(),
      of: z.int(),
      question: guideQuestion.nullable(),
      plan: guidePlan.nullable(),
    }),
  },
} as const

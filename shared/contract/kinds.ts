import { z } from 'zod'

/** A calendar date in China, `YYYY-MM-DD`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A UTC instant, ISO 8601 with milliseconds and `Z`. */
export const instant = z.iso.datetime()

export const languages = ['zh-CN', 'en'] as const
export const language = z.enum(languages)
export type Language = z.infer<typeof language>

/** A run of text in a snippet; `hit` runs are what the search matched and are shown highlighted. */
export const segment = z.object({ text: z.string(), hit: z.boolean() })
export type Segment = z.infer<typeof segment>

/** One value of a filter with the number of results it would leave. */
export const facet = z.object({ value: z.string(), count: z.int().nonnegative() })
export type Facet = z.infer<typeof facet>

/** What every search takes: the words, and the window of results wanted. */
export const window = {
  offset: z.int().min(0).max(10_000).default(0),
  limit: z.int().min(1).max(50).default(20),
}
/** Words to look for; of a longer text the first 200 characters count. */
export const words = z
  .string()
  .max(100_000)
  .transform((text) => text.trim().slice(0, 200))

/** What has a date, or a period from something still to come. */
export const owedWhat = z.enum(['decide', 'schedule', 'contact', 'assign', 'certificate'])
export type OwedWhat = z.infer<typeof owedWhat>

/** Where a rule comes from, so that every period shown can name its source (Codes, Arts 23-26). */
export const ruleSource = z.object({ title: z.string(), article: z.string() })

/**
 * A date by which somebody must act. `date` is null where the published calendar of working days ends before it:
 * the screen then says 待确认 and never guesses.
 */
export const due = z.object({
  what: owedWhat,
  days: z.int().positive(),
  /** Of the days; what was promised before there were others is in working days. */
  unit: z.enum(['working-day', 'calendar-day']).default('working-day'),
  date: isoDate.nullable(),
  source: ruleSource,
})
export type Due = z.infer<typeof due>

/** A period that has no date yet: from the decision until somebody is assigned, from the acceptance to the certificate. */
export const laterPeriod = due.omit({ date: true }).extend({ what: z.enum(['assign', 'certificate']) })
export type LaterPeriod = z.infer<typeof laterPeriod>

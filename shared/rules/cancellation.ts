import { z } from 'zod'
import { isoDate, type Language, ruleSource } from '../contract/kinds.ts'

const text = z.string().trim().min(1)
const both = z.strictObject({ 'zh-CN': text, en: text })

/**
 * Why an account may be cancelled (Codes, Art. 4) and what the person can do about it. `{days}` in a sentence is the
 * number of working days within which an appeal is answered.
 */
export const cancellationRules = z.object({
  reasons: z.array(z.object({ id: z.string().regex(/^[a-z-]{1,40}$/), name: both, words: both })).min(1),
  remedy: z.array(both).min(1),
  appeal: z.object({ days: z.int().positive(), unit: z.literal('working-day'), source: ruleSource }),
  source: ruleSource,
  effective: isoDate,
  version: text,
})
export type CancellationRules = z.infer<typeof cancellationRules>

/** What the person is told, a sentence each: why, and what can be done. A reason that is not known has no words. */
export function cancellationWords(
  { reasons, remedy, appeal }: CancellationRules,
  reason: string,
  lang: Language,
): string[] {
  const why = reasons.find(({ id }) => id === reason)?.words[lang]
  return [...(why ? [why] : []), ...remedy.map((words) => words[lang].replace('{days}', String(appeal.days)))]
}

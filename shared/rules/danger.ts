import { z } from 'zod'

const phrase = z.string().min(1)

const signs = z.object({
  /** Phrases that mean it; `*` stands for up to six characters within a clause (`被*打`). */
  words: z.array(phrase).min(1),
  /** Phrases that only look like it (`打官司`): taken out before the others are looked for. */
  except: z.array(phrase),
})

/**
 * Words of a question that call for a fast path: violence (the guides say what to do), despair of life (`text`,
 * `english` and `call` say it here, being no matter of law), and a time limit about to end.
 */
export const dangerRules = z.object({
  violence: signs,
  despair: signs.extend({
    text: z.string().min(1),
    english: z.string().min(1).optional(),
    call: z.array(z.object({ number: z.string(), who: z.string() })).min(1),
    source: z.string().min(1),
  }),
  deadline: signs,
})
export type DangerRules = z.infer<typeof dangerRules>
export type Danger = 'violence' | 'despair' | 'deadline'

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const pattern = (phrases: readonly string[]): RegExp =>
  new RegExp(
    phrases.map((each) => each.split('*').map(literal).join('[^，。！？；,.!?;]{0,6}')).join('|'),
    'g',
  )

/** Which dangers a text speaks of, in any words the rules name. */
export function dangersIn(text: string, rules: DangerRules): Set<Danger> {
  const found = new Set<Danger>()
  for (const danger of ['violence', 'despair', 'deadline'] as const) {
    const { words, except } = rules[danger]
    const bare = except.length > 0 ? text.replace(pattern(except), ' ') : text
    if (bare.search(pattern(words)) >= 0) found.add(danger)
  }
  return found
}

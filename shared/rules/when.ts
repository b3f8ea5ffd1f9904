/** On which answers something depends: every question named must have been answered with one of its choices. */
export type When = Readonly<Record<string, readonly string[]>>

/** The answers so far by question: a choice, or null for a question that was skipped. */
export type Answers = ReadonlyMap<string, string | null>

/**
 * Whether what depends on answers applies: every question named was answered with one of the named choices, or
 * skipped, which could be any of them. A question not asked, or not asked yet, is no answer.
 */
export const holds = (when: When | undefined, answers: Answers): boolean =>
  Object.entries(when ?? {}).every(([id, choices]) => {
    const answer = answers.get(id)
    return answer === null || (answer !== undefined && choices.includes(answer))
  })

/** Whether a question may not be left open after these answers: one that is optional may, but for those it is `needed` after. */
export const mustAnswer = (
  { optional, needed }: { optional: boolean; needed?: When | null | undefined },
  answers: Answers,
): boolean => !optional || (needed ? holds(needed, answers) : false)

type Askable = {
  id: string
  when?: When | undefined
  options?: readonly { id: string; when?: When | undefined }[]
}
type Asked<Question> = { questions: Question[]; answers: ReadonlyMap<string, string> }

/**
 * Which of several questions are asked, given these answers, and what was answered to them. What was answered to a
 * question that is not asked (any more) is no answer, so that nothing hangs on it either; nor is a choice that is not
 * offered (any more).
 */
export function asked<Question extends Askable>(
  questions: readonly Question[],
  given: Readonly<Record<string, string>>,
): Asked<Question> {
  const answers = new Map<string, string>()
  const open = questions.filter(({ id, when, options = [] }) => {
    if (!holds(when, answers)) return false
    const text = Object.hasOwn(given, id) ? (given[id] ?? '').trim() : ''
    const offered = holds(options.find((option) => option.id === text)?.when, answers)
    if (text !== '' && offered) answers.set(id, text)
    return true
  })
  return { questions: open, answers }
}

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

type Asked<Question> = { questions: Question[]; answers: ReadonlyMap<string, string> }

/**
 * Which of several questions are asked, given these answers, and what was answered to them. What was answered to a
 * question that is not asked (any more) is no answer, so that nothing hangs on it either.
 */
export function asked<Question extends { id: string; when?: When | undefined }>(
  questions: readonly Question[],
  given: Readonly<Record<string, string>>,
): Asked<Question> {
  const answers = new Map<string, string>()
  const open = questions.filter(({ id, when }) => {
    if (!holds(when, answers)) return false
    const text = Object.hasOwn(given, id) ? (given[id] ?? '').trim() : ''
    if (text !== '') answers.set(id, text)
    return true
  })
  return { questions: open, answers }
}

import type { GuideBody, GuideQuestion, When } from './guide.ts'

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

/** What to ask next, or null when nothing is left: conditions name only earlier questions, so their order is the way. */
export const nextQuestion = ({ questions }: GuideBody, answers: Answers): GuideQuestion | null =>
  questions.find(({ id, when }) => !answers.has(id) && holds(when, answers)) ?? null

/** Every way through the questions of a guide, at most seven to the fifth. */
export function* everyPath(body: GuideBody, answers: Answers = new Map()): Generator<Answers> {
  const question = nextQuestion(body, answers)
  if (!question) {
    yield answers
    return
  }
  for (const choice of [...question.choices.map(({ id }) => id), null])
    yield* everyPath(body, new Map([...answers, [question.id, choice]]))
}

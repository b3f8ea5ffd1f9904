import { type Answers, holds } from '../../shared/rules/when.ts'
import type { GuideBody, GuideQuestion } from './guide.ts'

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

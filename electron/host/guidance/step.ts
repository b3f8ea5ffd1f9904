import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import type { GuideAlarm } from '../../../shared/contract/guidance.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { type Answers, holds } from '../../../shared/rules/when.ts'
import type { GuideBody } from '../../../sync/release/guide.ts'
import { nextQuestion } from '../../../sync/release/guidePath.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { libraryOf } from './library.ts'
import { planOf } from './plan.ts'
import { sourceOf } from './sources.ts'

type Given = Parsed<'guidance.step'>['answers']

/** The answers in the order the guide asks, or null where one is to no question it asked or none of its choices. */
export function follow(body: GuideBody, given: Given): Answers | null {
  let answers: Answers = new Map()
  for (const { questionId, choiceId } of given) {
    const question = nextQuestion(body, answers)
    if (question?.id !== questionId) return null
    if (choiceId !== null && !question.choices.some(({ id }) => id === choiceId)) return null
    answers = new Map([...answers, [questionId, choiceId]])
  }
  return answers
}

/** How many questions a path can still have: skipping keeps every later question open. */
function mostQuestions(body: GuideBody, answers: Answers): number {
  const question = nextQuestion(body, answers)
  return question ? mostQuestions(body, new Map([...answers, [question.id, null]])) : answers.size
}

export const alarmOf = (
  { db }: Pick<Snapshot, 'db'>,
  alarm: NonNullable<GuideBody['alarm']>,
): GuideAlarm => ({
  kind: alarm.kind,
  text: alarm.text,
  english: alarm.english ?? null,
  source: alarm.cite ? sourceOf(db, alarm.cite) : null,
  call: alarm.call,
})

/** The next question of a guide, or its plan when nothing is left to ask (Codes, Art. 6). */
export function stepOf(
  snapshot: Pick<Snapshot, 'db'>,
  { guideId, answers: given }: Parsed<'guidance.step'>,
  place: Place,
): Result<Output<'guidance.step'>, 'not-found' | 'invalid-input'> {
  const guide = libraryOf(snapshot.db).guides.get(guideId)
  if (!guide) return fail('not-found')
  const answers = follow(guide.body, given)
  if (!answers) return fail('invalid-input', 'answers')
  const { alarm } = guide.body
  const question = nextQuestion(guide.body, answers)
  const most = mostQuestions(guide.body, answers)
  return ok({
    guide: { ...guide.brief, english: guide.body.english ?? null },
    alarms: alarm && holds(alarm.when, answers) ? [alarmOf(snapshot, alarm)] : [],
    step: Math.min(answers.size + 1, most),
    of: most,
    question: question && {
      questionId: question.id,
      text: question.text,
      why: question.why ?? '',
      choices: question.choices.map(({ id, text }) => ({ choiceId: id, text })),
    },
    plan: question ? null : planOf(snapshot, guide, answers, place),
  })
}

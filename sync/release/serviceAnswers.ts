import type { OutsideSystem } from '../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type Answers, asked, holds, mustAnswer, type When } from '../../shared/rules/when.ts'
import { fieldsOf, type ServiceDefinition } from './service.ts'
import { anyInstitution, type Both, type DefinedField } from './serviceFields.ts'

export type AnsweredLine = { label: string; text: string }

/** What is chosen from the content of the kiosk: the names of the districts, and the institutions. */
export type Directory = {
  readonly districts: readonly string[]
  readonly institution: (id: string) => Receiver | null
}
export type Receiver = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly district: string
  readonly expertise: readonly string[]
}

/** What was asked and answered in words, who is to receive it where somebody was chosen, where it may go from there. */
export type Answered = {
  lines: AnsweredLine[]
  institution: Receiver | null
  handOver: OutsideSystem | null
  /** An alarm was raised. */
  urgent: boolean
}

/** Tabs and line ends are somebody's writing; other control characters and halves of characters are not. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}/u

/**
 * What a person answered, as staff will read it: every question with its answer in words, in Chinese, so that it stays
 * readable when the definition has changed, and what the person was told upon it. Fails with `invalid-input` and the id
 * of the field: an answer that is missing, too long, none of the choices, or to a question that is not asked;
 * `reminder` when what must be known first was not acknowledged.
 */
export function answered(
  definition: ServiceDefinition,
  given: Readonly<Record<string, string>>,
  acknowledged: boolean,
  directory: Directory,
): Result<Answered, 'invalid-input'> {
  const { questions, answers } = asked(fieldsOf(definition), given)
  const stray = Object.keys(given).find((id) => !questions.some((field) => field.id === id))
  if (stray !== undefined) return fail('invalid-input', 'a question that is not asked')
  const lines: AnsweredLine[] = []
  let institution: Receiver | null = null
  for (const field of questions) {
    const answer = answers.get(field.id)
    if (answer === undefined) {
      if (mustAnswer(field, answers)) return fail('invalid-input', field.id)
      continue
    }
    if (field.kind === 'institution') institution = receiver(field, answer, answers, directory)
    const text = wordsOf(field, answer, directory, institution)
    if (text === null) return fail('invalid-input', field.id)
    lines.push({ label: field.label['zh-CN'], text })
  }
  const { findings, reminder } = definition
  if (reminder && !acknowledged) return fail('invalid-input', 'reminder')
  const found = said(findings, answers)
  if (found.length > 0) lines.push({ label: '终端的初步判断', text: found.join('\n') })
  if (reminder) {
    const read = [reminder.text['zh-CN'], ...said(reminder.choices, answers)]
    lines.push({ label: '已阅知的提示', text: read.join('\n') })
  }
  const { alarms, handOver } = definition
  const urgent = alarms.some(({ when }) => holds(when, answers))
  const fits = handOver && holds(handOver.when, answers)
  return ok({ lines, institution, handOver: fits ? handOver.to : null, urgent })
}

const said = (parts: readonly { text: Both; when?: When | undefined }[], answers: Answers): string[] =>
  parts.filter(({ when }) => holds(when, answers)).map(({ text }) => text['zh-CN'])

type InstitutionField = Extract<DefinedField, { kind: 'institution' }>

/** The institution chosen, where it is one that was offered. */
function receiver(
  field: InstitutionField,
  answer: string,
  answers: Answers,
  directory: Directory,
): Receiver | null {
  const known = answer === anyInstitution ? null : directory.institution(answer)
  if (!known) return null
  const fits = field.of.some(
    ({ kind, expertise, when }) =>
      kind === known.kind &&
      (expertise === undefined || known.expertise.includes(expertise)) &&
      holds(when, answers),
  )
  const district = field.in === undefined ? undefined : answers.get(field.in)
  return fits && (district === undefined || district === known.district) ? known : null
}

function wordsOf(
  field: DefinedField,
  answer: string,
  { districts }: Directory,
  institution: Receiver | null,
): string | null {
  switch (field.kind) {
    case 'choice':
      return field.options.find(({ id }) => id === answer)?.name['zh-CN'] ?? null
    case 'text':
      return answer.length <= field.longest && !unwritable.test(answer) ? answer : null
    case 'district':
      return districts.includes(answer) ? answer : null
    case 'institution':
      return institution?.name ?? (answer === anyInstitution ? '由工作人员安排' : null)
  }
}

import { fail, ok, type Result } from '../../shared/result.ts'
import type { DefinedField, ServiceDefinition } from './service.ts'

export type AnsweredLine = { label: string; text: string }

/** Tabs and line ends are somebody's writing; other control characters and halves of characters are not. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}/u

/**
 * What a person answered, as staff will read it: every question with its answer in words, in Chinese, so that it stays
 * readable when the definition has changed. Fails with `invalid-input` and the id of the field: an answer that is
 * missing, too long, none of the choices, or to a question that is not asked; `reminder` when what must be known first
 * was not acknowledged.
 */
export function answeredLines(
  definition: ServiceDefinition,
  answers: Readonly<Record<string, string>>,
  acknowledged: boolean,
): Result<AnsweredLine[], 'invalid-input'> {
  const fields = definition.steps.flatMap((step) => step.fields)
  const stray = Object.keys(answers).find((id) => !fields.some((field) => field.id === id))
  if (stray !== undefined) return fail('invalid-input', 'a question that is not asked')
  const lines: AnsweredLine[] = []
  for (const field of fields) {
    const given = Object.hasOwn(answers, field.id) ? (answers[field.id] ?? '').trim() : ''
    if (given === '') {
      if (!field.optional) return fail('invalid-input', field.id)
      continue
    }
    const text = wordsOf(field, given)
    if (text === null) return fail('invalid-input', field.id)
    lines.push({ label: field.label['zh-CN'], text })
  }
  if (definition.reminder) {
    if (!acknowledged) return fail('invalid-input', 'reminder')
    lines.push({ label: '已阅知的提示', text: remindersFor(definition.reminder, answers).join('\n') })
  }
  return ok(lines)
}

const remindersFor = (
  { text, choices }: NonNullable<ServiceDefinition['reminder']>,
  answers: Readonly<Record<string, string>>,
): string[] => [
  text['zh-CN'],
  ...choices.filter(({ field, option }) => answers[field] === option).map((choice) => choice.text['zh-CN']),
]

function wordsOf(field: DefinedField, given: string): string | null {
  if (field.kind === 'choice') return field.options.find(({ id }) => id === given)?.name['zh-CN'] ?? null
  return given.length <= field.longest && !unwritable.test(given) ? given : null
}

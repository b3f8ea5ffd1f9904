import { mustAnswer } from '../../../shared/rules/when.ts'
import { askedOf } from './answers.ts'
import { consentOf } from './consents.ts'
import { formSteps } from './formSteps.ts'
import type { Draft } from './store.ts'

/**
 * The first step before the identity that still needs something, counted from 1: a question, a reminder to acknowledge,
 * or the consent, which is given anew when somebody else is to receive the request. Else null.
 */
export function openStep(draft: Draft): number | null {
  const { service, acknowledged } = draft
  const steps = formSteps(service)
  const { questions, answers } = askedOf(draft)
  const open = new Set(questions.filter((field) => mustAnswer(field, answers) && !answers.has(field.id)))
  const step = service?.steps.findIndex(({ fields }) => fields.some((field) => open.has(field))) ?? -1
  if (step >= 0) return step + 1
  if (service?.reminder && !acknowledged) return steps.indexOf('reminder') + 1
  return consentOf(draft) ? null : steps.indexOf('agreements') + 1
}

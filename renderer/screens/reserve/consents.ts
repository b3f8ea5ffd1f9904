import type { Application } from '../../../shared/contract/requests.ts'
import { askedOf } from './answers.ts'
import { type Draft, fill } from './store.ts'

type Consents = Partial<Pick<Draft, 'accepted' | 'sensitive' | 'shareFor'>>

/** Changes what is agreed to; the consent as a whole is given when the last box is ticked. */
export const agree = (change: Consents, ticked: boolean): void =>
  fill({ ...change, ...(ticked && { acceptedAt: new Date().toISOString() }) })

/** The institution among the answers, where one is asked for; else undefined. */
function chosenInstitution(draft: Draft): string | undefined {
  const { questions, answers } = askedOf(draft)
  const question = questions.find(({ kind }) => kind === 'institution')
  return question && answers.get(question.id)
}

/** Who would receive the request as it stands: the same text as long as that does not change. */
export const recipientOf = (draft: Draft): string =>
  draft.service
    ? JSON.stringify([draft.service.serviceId, chosenInstitution(draft)])
    : JSON.stringify(draft.lawyer?.practitionerId)

/** The same in words: the institution that was chosen, or whoever the service says. */
export function receiverName(draft: Draft): string {
  const { institution, service } = draft
  const chosen = institution?.institutionId === chosenInstitution(draft)
  return (chosen && institution?.name) || (service?.contact ?? '')
}

/** Whether passing it on was agreed to for who would receive it now; another recipient needs a consent of their own. */
export const sharesNow = (draft: Draft): boolean => draft.shareFor === recipientOf(draft)

/** What was agreed to (Codes, Art. 32), once everything was; else null. */
export function consentOf(draft: Draft): Application['consent'] | null {
  const { accepted, sensitive, acceptedAt } = draft
  const agreements = Object.entries(accepted).map(([id, version]) => ({ id, version }))
  if (agreements.length < 2 || !sensitive || !sharesNow(draft) || acceptedAt === null) return null
  return { agreements, sensitive, share: true, acceptedAt }
}

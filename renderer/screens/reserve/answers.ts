import type { InstitutionAddress } from '../../../shared/contract/institutions.ts'
import type { ServiceCard, ServiceField } from '../../../shared/contract/services.ts'
import { asked } from '../../../shared/rules/when.ts'
import { type Draft, fill, useDraft } from './store.ts'

const fieldsOf = ({ steps }: Pick<ServiceCard, 'steps'>): ServiceField[] =>
  steps.flatMap(({ fields }) => fields)

/** What a service asks after the answers given, and these. */
export const askedOf = ({ service, answers }: Pick<Draft, 'service' | 'answers'>) =>
  asked(service ? fieldsOf(service) : [], answers)

/**
 * Answers a question. One that brings another reminder has it acknowledged anew, and one that decides which
 * institutions are offered has one chosen anew.
 */
export function answerField(id: string, text: string): void {
  const { answers, acknowledged, institution, service } = useDraft.getState()
  const reminds = service?.reminder?.choices.some(({ when }) => id in when) ?? false
  const narrowed = (service ? fieldsOf(service) : []).filter(
    (field) => field.kind === 'institution' && (field.in === id || field.of.some(({ when }) => id in when)),
  )
  const kept = Object.entries(answers).filter(([other]) => !narrowed.some((field) => field.id === other))
  fill({
    answers: { ...Object.fromEntries(kept), [id]: text },
    institution: narrowed.length > 0 ? null : institution,
    acknowledged: acknowledged && !reminds,
  })
}

/** The answer that leaves it to the staff who is to receive the request. */
export const anyInstitution = 'any'

/** Chooses who is to receive the request; null leaves it to the staff. */
export function chooseInstitution(id: string, institution: InstitutionAddress | null): void {
  answerField(id, institution?.institutionId ?? anyInstitution)
  fill({ institution })
}

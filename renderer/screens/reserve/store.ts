import type { FailureCode, Output } from '../../../shared/contract/contract.ts'
import type { InstitutionAddress } from '../../../shared/contract/institutions.ts'
import type { Language } from '../../../shared/contract/kinds.ts'
import type { PractitionerCard } from '../../../shared/contract/practitioners.ts'
import type { Matter, MeetingMode, PreferredTime } from '../../../shared/contract/requests.ts'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { sessionStore } from '../../app/sessionStore.ts'

export type Draft = {
  lawyer: { practitionerId: string; name: string; institutionName: string } | null
  /** What is asked for instead of a lawyer, and the answers by the id of the field. */
  service: ServiceCard | null
  answers: Record<string, string>
  /** The institution among the answers, as it was offered. */
  institution: InstitutionAddress | null
  /** What must be known before asking has been read (Codes, Art. 18). */
  acknowledged: boolean
  matter: Matter | null
  mode: MeetingMode | null
  time: PreferredTime | null
  summary: string
  /** The versions accepted, by agreement. */
  accepted: Record<string, string>
  sensitive: boolean
  /** For whom passing it on was agreed to (`recipientOf`): for nobody else that consent counts. */
  shareFor: string | null
  /** When the last of these boxes was ticked. */
  acceptedAt: string | null
  name: string
  idNumber: string
  phone: string
  /** Name and number were read from the card. */
  fromCard: boolean
  /** What the host said of a number, as soon as it was sound, or why it could not. */
  checked: ({ idNumber: string; lang: Language } & Output<'identity.check'>) | null
  checkFailure: FailureCode | null
  guardianName: string
  guardianPhone: string
  guardianConsent: boolean
  /** Sent with it, so that the same sent again for want of an answer is one request; drawn when it is sent first. */
  draftKey: string | null
  sending: boolean
  failure: FailureCode | null
}

export const nothing: Draft = {
  lawyer: null,
  service: null,
  answers: {},
  institution: null,
  acknowledged: false,
  matter: null,
  mode: null,
  time: null,
  summary: '',
  accepted: {},
  sensitive: false,
  shareFor: null,
  acceptedAt: null,
  name: '',
  idNumber: '',
  phone: '',
  fromCard: false,
  checked: null,
  checkFailure: null,
  guardianName: '',
  guardianPhone: '',
  guardianConsent: false,
  draftKey: null,
  sending: false,
  failure: null,
}

/** The reservation being filled in. It exists in this store only, until it is sealed by the host or wiped. */
export const useDraft = sessionStore<Draft>(nothing)

/** Changes something; why it could not be sent before says nothing of it as it stands then. */
export const fill = (change: Partial<Draft>): void => useDraft.setState({ failure: null, ...change })

/**
 * Chooses the lawyer; what was filled in for another lawyer stays. `matter`: what the person looked for a lawyer for,
 * which is not asked again; null where that is not known.
 */
export function beginReservation(
  { practitionerId, name, institutionName }: PractitionerCard,
  matter: Matter | null,
): void {
  const draft = useDraft.getState()
  fill({
    // Given for the matter it stood below.
    ...(draft.service && { sensitive: false }),
    ...(matter && { matter }),
    service: null,
    lawyer: { practitionerId, name, institutionName },
  })
}

/** Chooses a service; answers to the same service stay, so that its page may be looked at again. */
export function beginService(service: ServiceCard, known: Readonly<Record<string, string>> = {}): void {
  const draft = useDraft.getState()
  const again = draft.service?.serviceId === service.serviceId
  fill({
    ...(!again && { institution: null, acknowledged: false, sensitive: false }),
    answers: { ...(again && draft.answers), ...known },
    service,
    lawyer: null,
  })
}

/** Takes the service over in another language. */
export const tellService = (service: ServiceCard): void =>
  useDraft.setState((draft) => (draft.service?.serviceId === service.serviceId ? { service } : {}))

/** Forgets the reservation being filled in. */
export const discardDraft = (): void => fill(nothing)

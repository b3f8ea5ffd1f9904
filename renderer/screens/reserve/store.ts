import type { FailureCode } from '../../../shared/contract/contract.ts'
import type { PractitionerCard } from '../../../shared/contract/practitioners.ts'
import type {
  Application,
  Matter,
  MeetingMode,
  PreferredTime,
  Receipt,
} from '../../../shared/contract/requests.ts'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { isMobilePhone } from '../../../shared/rules/phone.ts'
import { residentIdFault } from '../../../shared/rules/residentId.ts'
import { ask } from '../../app/ask.ts'
import { usePreferences } from '../../app/preferences.ts'
import { sessionStore } from '../../app/sessionStore.ts'

export type Draft = {
  lawyer: { practitionerId: string; name: string; institutionName: string } | null
  /** What is asked for instead of a lawyer, and the answers by the id of the field. */
  service: ServiceCard | null
  answers: Record<string, string>
  /** What must be known before asking has been read (Codes, Art. 18). */
  acknowledged: boolean
  matter: Matter | null
  mode: MeetingMode | null
  time: PreferredTime | null
  summary: string
  /** The versions accepted, by agreement. */
  accepted: Record<string, string>
  sensitive: boolean
  share: boolean
  name: string
  idNumber: string
  phone: string
  sending: boolean
  failure: FailureCode | null
  /** Given after the queue's commit, with the last digits of the phone for asking again. */
  receipt: (Receipt & { tail: string }) | null
}

const nothing: Draft = {
  lawyer: null,
  service: null,
  answers: {},
  acknowledged: false,
  matter: null,
  mode: null,
  time: null,
  summary: '',
  accepted: {},
  sensitive: false,
  share: false,
  name: '',
  idNumber: '',
  phone: '',
  sending: false,
  failure: null,
  receipt: null,
}

/** The reservation being filled in. It exists in this store only, until it is sealed by the host or wiped. */
export const useDraft = sessionStore<Draft>(nothing)

export const fill = (change: Partial<Draft>): void => useDraft.setState(change)

/** Chooses the lawyer; what was filled in for another lawyer stays, a finished reservation does not. */
export function beginReservation({ practitionerId, name, institutionName }: PractitionerCard): void {
  const finished = useDraft.getState().receipt !== null
  fill({ ...(finished && nothing), service: null, lawyer: { practitionerId, name, institutionName } })
}

/** Chooses a service; answers to the same service stay, so that its page may be looked at again. */
export function beginService(service: ServiceCard): void {
  const draft = useDraft.getState()
  const again = draft.service?.serviceId === service.serviceId
  fill({
    ...(draft.receipt && nothing),
    ...(!again && { answers: {}, acknowledged: false }),
    service,
    lawyer: null,
  })
}

/** Answers a question; one that brings another reminder has it acknowledged anew. */
export function answerField(id: string, text: string): void {
  const { answers, acknowledged, service } = useDraft.getState()
  const reminds = service?.reminder?.choices.some(({ field }) => field === id) ?? false
  fill({ answers: { ...answers, [id]: text }, acknowledged: acknowledged && !reminds })
}

/** The step of a reminder that is still to be acknowledged, counted from 1; null where there is none. */
export const reminderToRead = ({ service, acknowledged }: Draft): number | null =>
  service?.reminder && !acknowledged ? service.steps.length + 1 : null

/** What is asked for, once everything it needs is there. */
function formOf(draft: Draft): Application['form'] | null {
  const { service, answers, acknowledged, lawyer, matter, mode, time, summary } = draft
  if (service) {
    const given = Object.entries(answers).filter(([, text]) => text.trim() !== '')
    return {
      kind: 'service-application',
      serviceId: service.serviceId,
      answers: Object.fromEntries(given),
      acknowledged,
    }
  }
  if (!lawyer || !matter || !mode || !time) return null
  const { practitionerId } = lawyer
  return { kind: 'lawyer-reservation', practitionerId, matter, mode, time, summary: summary.trim() }
}

export const nameIsGood = (name: string): boolean => [...name.trim()].length >= 2

/** Whether the identity may be sent (Codes, Art. 4). */
export const identityIsGood = ({ name, idNumber, phone }: Draft): boolean =>
  nameIsGood(name) && residentIdFault(idNumber) === null && isMobilePhone(phone)

/** Sends the reservation; true when the receipt is there. What was filled in stays on a failure. */
export async function submit(now: Date): Promise<boolean> {
  const draft = useDraft.getState()
  const { lawyer, service } = draft
  const form = formOf(draft)
  if (draft.sending || !form || !draft.sensitive || !draft.share) return false
  fill({ sending: true, failure: null })
  const answer = await ask('requests.submit', {
    form,
    identity: { name: draft.name.trim(), idNumber: draft.idNumber, phone: draft.phone },
    consent: {
      agreements: Object.entries(draft.accepted).map(([id, version]) => ({ id, version })),
      sensitive: draft.sensitive,
      share: draft.share,
      acceptedAt: now.toISOString(),
    },
    lang: usePreferences.getState().lang,
  })
  if (!answer) return false
  if (!answer.ok) {
    fill({ sending: false, failure: answer.code })
    return false
  }
  // From here on only the receipt is needed: the identity leaves the page's memory.
  fill({ ...nothing, lawyer, service, receipt: { ...answer.value, tail: draft.phone.slice(-4) } })
  return true
}

/** Forgets the reservation being filled in. */
export const discardDraft = (): void => fill(nothing)

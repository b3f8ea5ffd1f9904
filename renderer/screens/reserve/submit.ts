import type { Application } from '../../../shared/contract/requests.ts'
import { foldName } from '../../../shared/rules/personName.ts'
import { ask } from '../../app/ask.ts'
import { usePreferences } from '../../app/preferences.ts'
import { keepReceipt } from '../receipt/store.ts'
import { askedOf } from './answers.ts'
import { consentOf } from './consents.ts'
import { checkedOf, checkPerson, guardianOf } from './identity/person.ts'
import { type Draft, fill, nothing, useDraft } from './store.ts'

/** What is asked for, once everything it needs is there. */
function formOf(draft: Draft): Application['form'] | null {
  const { service, acknowledged, lawyer, matter, mode, time, summary } = draft
  if (service) {
    const answers = Object.fromEntries(askedOf(draft).answers)
    return { kind: 'service-application', serviceId: service.serviceId, answers, acknowledged }
  }
  if (!lawyer || !matter || !mode || !time) return null
  const { practitionerId } = lawyer
  return { kind: 'lawyer-reservation', practitionerId, matter, mode, time, summary: summary.trim() }
}

/** Whether both are for the same: something else may have been begun while an answer was awaited. */
const isFor = (one: Draft, other: Draft): boolean =>
  one.service?.serviceId === other.service?.serviceId &&
  one.lawyer?.practitionerId === other.lawyer?.practitionerId

/** Sends the reservation; true when the receipt is there. What was filled in stays on a failure. */
export async function submit(): Promise<boolean> {
  const draft = useDraft.getState()
  const { lawyer, service, institution, idNumber, phone } = draft
  const guardian = checkedOf(draft)?.guardian && guardianOf(draft)
  const form = formOf(draft)
  const consent = consentOf(draft)
  if (draft.sending || !form || !consent) return false
  const draftKey = draft.draftKey ?? crypto.randomUUID()
  fill({ draftKey, sending: true })
  const answer = await ask('requests.submit', {
    draftKey,
    form,
    identity: { name: foldName(draft.name), idNumber, phone, ...(guardian && { guardian }) },
    consent,
    lang: usePreferences.getState().lang,
  })
  if (!answer) return false
  const stands = isFor(useDraft.getState(), draft)
  if (!answer.ok) {
    if (!stands) {
      fill({ sending: false })
      return false
    }
    // The list of cancelled accounts came meanwhile: why, and what can be done, is in the answer to a new question.
    if (answer.code === 'account-cancelled') {
      fill({ checked: null })
      await checkPerson(idNumber, usePreferences.getState().lang)
    }
    fill({ sending: false, failure: answer.code })
    return false
  }
  keepReceipt({ receipt: { ...answer.value, tail: phone.slice(-4) }, lawyer, service, institution })
  // The identity leaves the page's memory; whose review it is stays as long as that is on the screen.
  fill(stands ? { ...nothing, lawyer, service } : { draftKey: null, sending: false })
  return true
}

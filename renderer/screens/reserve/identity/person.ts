import type { Language } from '../../../../shared/contract/kinds.ts'
import { foldName, nameFault } from '../../../../shared/rules/personName.ts'
import { foldPhone, phoneFault } from '../../../../shared/rules/phone.ts'
import { residentIdFault } from '../../../../shared/rules/residentId.ts'
import { ask } from '../../../app/ask.ts'
import { usePreferences } from '../../../app/preferences.ts'
import type { Catalogue } from '../../../i18n/zh-CN.ts'
import { type Draft, fill, useDraft } from '../store.ts'

/** Characters of the longest number: an area code of four digits and eight more. */
export const phoneLength = 12

/** What the host knows of who is keyed in now; null until it has been asked. */
export const checkedOf = ({ checked, idNumber }: Draft): Draft['checked'] =>
  checked?.idNumber === idNumber ? checked : null

/** Asks the host about a number as soon as it is sound; in another language it has other words. */
export async function checkPerson(idNumber: string, lang: Language): Promise<void> {
  if (residentIdFault(idNumber) || checkedOf(useDraft.getState())?.lang === lang) return
  const answer = await ask('identity.check', { idNumber, lang })
  if (!answer) return
  const now = { idNumber: useDraft.getState().idNumber, lang: usePreferences.getState().lang }
  // Changed while the host was asked: what it says is of another number, or in another language.
  if (now.idNumber !== idNumber || now.lang !== lang) return checkPerson(now.idNumber, now.lang)
  if (answer.ok) fill({ checked: { idNumber, lang, ...answer.value }, checkFailure: null })
  else fill({ checkFailure: answer.code })
}

export const fillPhone =
  (field: 'phone' | 'guardianPhone') =>
  (text: string): void =>
    fill({ [field]: foldPhone(text).replace(/\D/g, '') })

/** What is missing or wrong about who asks, in the order of the screen; null when the next step can be taken. */
export function missingOf(draft: Draft, t: Catalogue): string | null {
  const { identity } = t
  const name = nameFault(foldName(draft.name))
  const number = residentIdFault(draft.idNumber)
  const phone = phoneFault(draft.phone)
  const checked = checkedOf(draft)
  if (checked?.cancelled) return identity.cancelled
  if (name) return identity.nameFaults[name]
  if (number) return identity.idFaults[number]
  if (phone) return identity.phoneFaults[phone]
  if (!checked) return identity.checking
  return checked.guardian && !guardianOf(draft) ? identity.guardian.missing : null
}

/** Whether what is keyed in cannot be who asks: half a number, a child without a guardian. */
export const isUnsound = (draft: Draft): boolean =>
  nameFault(foldName(draft.name)) !== null ||
  residentIdFault(draft.idNumber) !== null ||
  phoneFault(draft.phone) !== null ||
  (Boolean(checkedOf(draft)?.guardian) && guardianOf(draft) === null)

/** The guardian who agrees for a child; null while something is missing or wrong. */
export function guardianOf({ guardianName, guardianPhone, guardianConsent }: Draft) {
  const name = foldName(guardianName)
  return nameFault(name) || phoneFault(guardianPhone) || !guardianConsent
    ? null
    : ({ name, phone: guardianPhone, consent: true } as const)
}

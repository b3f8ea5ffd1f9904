import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { isMobilePhone } from '../../../shared/rules/phone.ts'
import { residentIdFault } from '../../../shared/rules/residentId.ts'
import { Field } from '../../components/Field.tsx'
import { useText } from '../../i18n/text.ts'
import type { StepProps } from './Reserve.tsx'
import { Step } from './Step.tsx'
import { fill, identityIsGood, nameIsGood, useDraft } from './store.ts'

const idLength = 18
const phoneLength = 11

/** Who asks (Codes, Art. 4). Each field says at once whether what was typed can be right. */
export function IdentityStep(props: StepProps) {
  const t = useText()
  const draft = useDraft()
  const [tried, setTried] = useState(false)
  const idFault = residentIdFault(draft.idNumber)
  const idDone = draft.idNumber.length === idLength
  const phoneGood = isMobilePhone(draft.phone)
  const phoneDone = draft.phone.length === phoneLength
  const missing = [
    !nameIsGood(draft.name) && t.reserve.nameFault,
    idFault && t.reserve.idFaults[idFault],
    !phoneGood && t.reserve.phoneFault,
  ].find((words) => typeof words === 'string')
  return (
    <Step
      {...props}
      missing={identityIsGood(draft) ? null : (missing ?? null)}
      onEarly={() => setTried(true)}
    >
      <p className="identity-lead">
        <LockKeyhole aria-hidden /> {t.reserve.identityLead}
      </p>
      <Field
        label={t.reserve.name}
        hint={t.reserve.nameHint}
        pad="text"
        maxLength={40}
        value={draft.name}
        onChange={(name) => fill({ name })}
        fault={tried && !nameIsGood(draft.name) ? t.reserve.nameFault : null}
      />
      <Field
        label={t.reserve.idNumber}
        hint={t.reserve.idHint}
        pad="id"
        maxLength={idLength}
        value={draft.idNumber}
        onChange={(text) => fill({ idNumber: text.toUpperCase().replace(/[^\dX]/g, '') })}
        fault={(tried || idDone) && idFault ? t.reserve.idFaults[idFault] : null}
        good={idFault ? leftOf(draft.idNumber, idLength, t.reserve.left) : t.reserve.idGood}
      />
      <Field
        label={t.reserve.phone}
        hint={t.reserve.phoneHint}
        pad="number"
        maxLength={phoneLength}
        value={draft.phone}
        onChange={(text) => fill({ phone: text.replace(/\D/g, '') })}
        fault={(tried || phoneDone) && !phoneGood ? t.reserve.phoneFault : null}
        good={phoneGood ? t.reserve.phoneGood : leftOf(draft.phone, phoneLength, t.reserve.left)}
      />
    </Step>
  )
}

/** How many characters are still to come, once some are there. */
const leftOf = (text: string, length: number, words: (n: number) => string): string | null =>
  text.length > 0 && text.length < length ? words(length - text.length) : null

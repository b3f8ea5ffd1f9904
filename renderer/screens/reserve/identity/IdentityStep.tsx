import { LockKeyhole } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useHost } from '../../../app/host.ts'
import { usePreferences } from '../../../app/preferences.ts'
import { Failure } from '../../../components/Failure.tsx'
import { useText } from '../../../i18n/text.ts'
import type { StepProps } from '../Reserve.tsx'
import { Step } from '../Step.tsx'
import { useDraft } from '../store.ts'
import { Cancelled } from './Cancelled.tsx'
import { CardReading } from './CardReading.tsx'
import { FromCard } from './FromCard.tsx'
import { GuardianFields } from './GuardianFields.tsx'
import { NameAndNumber } from './NameAndNumber.tsx'
import { PhoneField } from './PhoneField.tsx'
import { checkedOf, checkPerson, fillPhone, missingOf } from './person.ts'

/** Who asks (Codes, Art. 4): read from a card or keyed in. Each field says at once whether it can be right. */
export function IdentityStep(props: StepProps) {
  const t = useText()
  const draft = useDraft()
  const cardReader = useHost(({ status }) => status?.cardReader ?? false)
  const [tried, setTried] = useState(false)
  const { idNumber } = draft
  const lang = usePreferences((state) => state.lang)
  useEffect(() => void checkPerson(idNumber, lang), [idNumber, lang])
  const { cancelled, guardian } = checkedOf(draft) ?? {}
  return (
    <Step {...props} missing={missingOf(draft, t)} onEarly={() => setTried(true)}>
      <p className="identity-lead">
        <LockKeyhole aria-hidden /> {t.identity.lead}
      </p>
      {draft.fromCard ? (
        <FromCard />
      ) : (
        <>
          {cardReader && <CardReading />}
          <NameAndNumber tried={tried} />
        </>
      )}
      {draft.checkFailure && (
        <Failure code={draft.checkFailure} retry={() => void checkPerson(idNumber, lang)} />
      )}
      {cancelled ? (
        <Cancelled words={cancelled} />
      ) : (
        <>
          <PhoneField
            label={t.reserve.phone}
            hint={t.reserve.phoneHint}
            value={draft.phone}
            tried={tried}
            onChange={fillPhone('phone')}
          />
          {guardian && <GuardianFields rule={guardian} tried={tried} />}
        </>
      )}
    </Step>
  )
}

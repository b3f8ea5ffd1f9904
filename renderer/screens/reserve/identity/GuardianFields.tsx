import type { Output } from '../../../../shared/contract/contract.ts'
import { Card } from '../../../components/Card.tsx'
import { Consent } from '../../../components/Choice.tsx'
import { useText } from '../../../i18n/text.ts'
import { fill, useDraft } from '../store.ts'
import { NameField } from './NameAndNumber.tsx'
import { PhoneField } from './PhoneField.tsx'
import { fillPhone } from './person.ts'

type Rule = NonNullable<Output<'identity.check'>['guardian']>

/** For a child a guardian agrees and can be called (law on the protection of personal information, Art. 31). */
export function GuardianFields({ rule: { age, source }, tried }: { rule: Rule; tried: boolean }) {
  const t = useText()
  const words = t.identity.guardian
  const { guardianName, guardianPhone, guardianConsent } = useDraft()
  return (
    <Card title={words.title(age)}>
      <p>{words.why(t.receipt.source(source.title, source.article), age)}</p>
      <NameField
        label={words.name}
        hint={words.nameHint}
        value={guardianName}
        tried={tried}
        onChange={(text) => fill({ guardianName: text })}
      />
      <PhoneField
        label={words.phone}
        hint={words.phoneHint}
        value={guardianPhone}
        tried={tried}
        onChange={fillPhone('guardianPhone')}
      />
      <Consent checked={guardianConsent} onChange={(checked) => fill({ guardianConsent: checked })}>
        {words.consent}
      </Consent>
      <p className="muted">{words.noGuardian}</p>
    </Card>
  )
}

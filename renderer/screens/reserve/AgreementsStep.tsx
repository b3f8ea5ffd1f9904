import { FileText } from 'lucide-react'
import { useState } from 'react'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import { useAsked } from '../../app/ask.ts'
import { home } from '../../app/navigation.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Consent } from '../../components/Choice.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Question } from '../../components/Question.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { AgreementSheet } from './AgreementSheet.tsx'
import { agree, receiverName, recipientOf, sharesNow } from './consents.ts'
import type { StepProps } from './Reserve.tsx'
import { Step } from './Step.tsx'
import { discardDraft, useDraft } from './store.ts'

/**
 * The agreements by version (Codes, Arts 4, 32) and the two consents the law on personal information asks for
 * separately. Refusing ends the reservation and nothing else.
 */
export function AgreementsStep(props: StepProps) {
  const t = useText()
  const format = useFormat()
  const lang = usePreferences((state) => state.lang)
  const draft = useDraft()
  const { accepted, sensitive, lawyer, shareFor } = draft
  const share = sharesNow(draft)
  const { asked, retry } = useAsked('agreements.list', { lang })
  const [reading, setReading] = useState<Agreement['id'] | null>(null)
  const [refused, setRefused] = useState(false)
  const list = asked.state === 'ready' ? asked.value : []
  // By its id, so that it is read in the language of the page.
  const read = list.find(({ id }) => id === reading)
  const all =
    list.length >= 2 && list.every(({ id, version }) => accepted[id] === version) && sensitive && share

  const accept = ({ id, version }: Agreement, checked: boolean) => {
    const { [id]: _, ...others } = accepted
    agree({ accepted: checked ? { ...others, [id]: version } : others }, checked)
  }

  return (
    <Step
      {...props}
      missing={all ? null : t.reserve.needAll}
      sheet={read && <AgreementSheet agreement={read} onClose={() => setReading(null)} />}
    >
      <p>{t.reserve.agreementsLead}</p>
      <Loaded asked={asked} retry={retry}>
        {(agreements) =>
          agreements.map((agreement) => (
            <Card key={agreement.id}>
              <div className="agreement-head">
                <div>
                  <h2>{agreement.title}</h2>
                  <p className="muted small">
                    {t.reserve.agreementVersion(agreement.version, format.date(agreement.effective))}
                  </p>
                </div>
                <Button icon={<FileText aria-hidden />} onPress={() => setReading(agreement.id)}>
                  {t.reserve.readAgreement(agreement.title)}
                </Button>
              </div>
              <Consent
                checked={accepted[agreement.id] === agreement.version}
                onChange={(checked) => accept(agreement, checked)}
              >
                {t.reserve.acceptAgreement(agreement.title)}
              </Consent>
            </Card>
          ))
        }
      </Loaded>
      <Consent checked={sensitive} onChange={(checked) => agree({ sensitive: checked }, checked)}>
        {t.reserve.sensitive}
      </Consent>
      {shareFor !== null && !share && <Notice>{t.reserve.shareAnew}</Notice>}
      <Consent
        checked={share}
        onChange={(checked) => agree({ shareFor: checked ? recipientOf(draft) : null }, checked)}
      >
        {lawyer ? t.reserve.share(lawyer.name, lawyer.institutionName) : t.service.share(receiverName(draft))}
      </Consent>
      <Button onPress={() => setRefused(true)}>{t.reserve.refuse}</Button>
      {refused && (
        <Question
          title={t.reserve.refusedTitle}
          body={t.reserve.refusedBody}
          yes={t.bar.home}
          onYes={() => {
            discardDraft()
            home()
          }}
        />
      )}
    </Step>
  )
}

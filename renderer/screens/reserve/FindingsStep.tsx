import { House } from 'lucide-react'
import { holds, type When } from '../../../shared/rules/when.ts'
import { home } from '../../app/navigation.ts'
import { usePreferences } from '../../app/preferences.ts'
import { AlarmBox } from '../../components/AlarmBox.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { HandOff } from '../service/HandOff.tsx'
import { Papers } from '../service/Papers.tsx'
import { Said } from '../service/Said.tsx'
import { serviceSlip } from '../service/serviceSlip.ts'
import { askedOf } from './answers.ts'
import type { StepProps } from './Reserve.tsx'
import { Step } from './Step.tsx'
import { discardDraft, useDraft } from './store.ts'

/** What follows from the answers before anything is signed (Codes, Arts 22-27); whatever it is, one may go on. */
export function FindingsStep(props: StepProps) {
  const t = useText()
  const format = useFormat()
  const lang = usePreferences((state) => state.lang)
  const draft = useDraft()
  const { service, institution } = draft
  if (!service) return null
  const { answers } = askedOf(draft)
  const now = <Part extends { when: When }>(parts: readonly Part[]): Part[] =>
    parts.filter(({ when }) => holds(when, answers))
  const enough = (
    <Button
      icon={<House aria-hidden />}
      onPress={() => {
        discardDraft()
        home()
      }}
    >
      {t.service.enough}
    </Button>
  )
  return (
    <Step
      {...props}
      missing={null}
      dated
      otherwise={
        <>
          <TakeAway taken={serviceSlip(service, t, format, answers, institution)} />
          {!props.editing && enough}
        </>
      }
    >
      {now(service.alarms).map((alarm) => (
        <AlarmBox key={alarm.text} alarm={alarm} lang={lang} />
      ))}
      <p>{t.service.findingsLead}</p>
      {now(service.findings).map((finding) => (
        <Said key={finding.text} {...finding} />
      ))}
      {now(service.findings).length === 0 && <Notice>{t.service.noFinding}</Notice>}
      <Papers papers={now(service.papers)} more={false} />
      {now(service.elsewhere).map((place) => (
        <HandOff key={place.name} {...place} />
      ))}
      {institution && (
        <Card title={institution.name}>
          <Facts
            facts={[
              { name: t.lawyer.address, value: institution.address, spoken: 'zh-CN' },
              { name: t.lawyer.hours, value: institution.hours, spoken: 'zh-CN' },
              { name: t.lawyer.phone, value: institution.phone },
            ]}
          />
        </Card>
      )}
    </Step>
  )
}

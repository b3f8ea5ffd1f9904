import { CalendarCheck } from 'lucide-react'
import { useAsked } from '../../app/ask.ts'
import { back, go } from '../../app/navigation.ts'
import { AsOf } from '../../components/AsOf.tsx'
import { Badge } from '../../components/Badge.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { DueDates } from '../../components/DueDates.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useText } from '../../i18n/text.ts'
import { Penalties } from '../institution/Penalties.tsx'
import { beginReservation } from '../reserve/store.ts'
import { InstitutionCard } from './InstitutionCard.tsx'
import { PersonCard } from './PersonCard.tsx'
import { practitionerSlip } from './practitionerSlip.ts'

/** A practitioner as the Codes ask for (Art. 11), with the penalties now public (Art. 12). */
export function Practitioner({ practitionerId }: { practitionerId: string }) {
  const t = useText()
  const { asked, retry } = useAsked('practitioners.get', { practitionerId })
  const card = asked.state === 'ready' ? asked.value : null
  return (
    <Screen
      title={t.lawyer.title}
      actions={
        card && (
          <>
            <TakeAway taken={practitionerSlip(card, t)} />
            {card.acceptsReservation && (
              <Button
                look="main"
                icon={<CalendarCheck aria-hidden />}
                onPress={() => {
                  beginReservation(card)
                  go({ screen: 'reserve', step: 1, editing: false })
                }}
              >
                {t.lawyer.reserve}
              </Button>
            )}
          </>
        )
      }
    >
      <Loaded asked={asked} retry={retry}>
        {(value) => (
          <>
            <AsOf />
            <div className="row">
              <h2 className="law-title" lang="zh-CN">
                {value.name}
              </h2>
              <Badge>{t.kinds[value.kind]}</Badge>
              {value.acceptsReservation && <Badge tone="good">{t.lawyers.reservable}</Badge>}
              {value.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
            </div>
            {value.sample && (
              <Notice tone="warn" title={t.lawyer.sampleTitle}>
                <p>{t.lawyer.sampleBody}</p>
              </Notice>
            )}
            {!value.acceptsReservation && (
              <>
                <Notice>{t.lawyer.notReservable}</Notice>
                <Button onPress={back}>{t.lawyer.others}</Button>
              </>
            )}
            <PersonCard card={value} />
            {value.due.length > 0 && (
              <Card title={t.lawyer.answers}>
                <DueDates due={value.due} />
                {/* Codes, Art. 29 */}
                <p>{t.reserve.riskFree}</p>
              </Card>
            )}
            <Penalties penalties={value.penalties} />
            <InstitutionCard institution={value.institution} distance={value.distance} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

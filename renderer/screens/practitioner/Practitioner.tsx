import { CalendarCheck } from 'lucide-react'
import type { PractitionerCard } from '../../../shared/contract/practitioners.ts'
import { useAsked } from '../../app/ask.ts'
import { back, go, useNavigation } from '../../app/navigation.ts'
import { Badge } from '../../components/Badge.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { DueDates } from '../../components/DueDates.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { Penalties } from '../institution/Penalties.tsx'
import { lawyerIn } from '../receipt/contact.ts'
import { matterOf } from '../reserve/matterOf.ts'
import { beginReservation } from '../reserve/store.ts'
import { here, searchAt } from '../search/store.ts'
import { InstitutionCard } from './InstitutionCard.tsx'
import { PersonCard } from './PersonCard.tsx'
import { practitionerSlip } from './practitionerSlip.ts'

/** Begins with the step that asks for what is not known yet. */
function reserve(card: PractitionerCard): void {
  const from = useNavigation.getState().trail.at(-2)
  const looked =
    from?.screen === 'search' ? searchAt(here() - 1).narrowed.practitioner?.filters.expertise : undefined
  const matter = matterOf(looked)
  beginReservation(card, matter)
  go({ screen: 'reserve', step: matter ? 2 : 1, editing: false })
}

/** A practitioner as the Codes ask for (Art. 11), with the penalties now public (Art. 12). */
export function Practitioner({ practitionerId }: { practitionerId: string }) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  const { asked, retry } = useAsked('practitioners.get', { practitionerId })
  const card = asked.state === 'ready' ? asked.value : null
  return (
    <Screen
      title={t.lawyer.title}
      actions={
        card && (
          <>
            <TakeAway taken={practitionerSlip(card, t, format, words)} />
            {card.acceptsReservation && (
              <Button look="main" icon={<CalendarCheck aria-hidden />} onPress={() => reserve(card)}>
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
                <p>{t.service.who(lawyerIn(value, t))}</p>
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

import { ArrowRight } from 'lucide-react'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { useCurrent } from '../../app/ask.ts'
import { go } from '../../app/navigation.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Button } from '../../components/Button.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { beginService } from '../reserve/store.ts'
import { ServiceFacts } from './ServiceFacts.tsx'
import { serviceSlip } from './serviceSlip.ts'

/** What a service is, who answers by when, what to bring and where else to go, before anything is asked (Codes, Art. 21). */
export function Service({
  serviceId,
  answers,
}: {
  serviceId: string
  /** Filled in already, by the id of the field. */
  answers: Readonly<Record<string, string>>
}) {
  const t = useText()
  const format = useFormat()
  const lang = usePreferences((state) => state.lang)
  // What is taken away lies open still when the language is changed.
  const { asked, retry } = useCurrent('services.get', { serviceId, lang })
  const service = asked.state === 'ready' ? asked.value : null
  const begin = (card: ServiceCard) => {
    beginService(card, answers)
    go({ screen: 'reserve', step: 1, editing: false })
  }
  return (
    <Screen
      title={service?.name ?? t.service.list}
      actions={
        service && (
          <>
            <TakeAway taken={serviceSlip(service, t, format)} />
            <Button look="main" iconAfter={<ArrowRight aria-hidden />} onPress={() => begin(service)}>
              {t.service.begin}
            </Button>
          </>
        )
      }
    >
      <Loaded asked={asked} retry={retry}>
        {(card) => <ServiceFacts service={card} />}
      </Loaded>
    </Screen>
  )
}

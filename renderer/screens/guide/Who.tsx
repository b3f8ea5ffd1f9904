import { CalendarClock } from 'lucide-react'
import type { GuidePlan } from '../../../shared/contract/guidance.ts'
import { go } from '../../app/navigation.ts'
import { Badge } from '../../components/Badge.tsx'
import { Button } from '../../components/Button.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { nameOf } from '../../i18n/nameOf.ts'
import { useText } from '../../i18n/text.ts'
import { openLawyers } from '../search/store.ts'
import { NearInstitutions } from './NearInstitutions.tsx'

/** The service that handles the matter, how to get it, and the nearest places (Codes, Arts 6, 21). */
export function Who({ service, institutions }: Pick<GuidePlan, 'service' | 'institutions'>) {
  const t = useText()
  const words = useContentWords()
  return (
    <>
      {service && (
        <div className="guide-item">
          <div className="row">
            <strong lang={words.lang(service.name)}>{words.of(service.name)}</strong>
            <Badge tone={service.free ? 'good' : 'note'}>
              {service.free ? t.guide.free : t.guide.mayCost}
            </Badge>
          </div>
          <p>{nameOf(t.guide.where, service.serviceId)}</p>
          {service.serviceId === 'lawyer-reservation' ? (
            <Button icon={<CalendarClock aria-hidden />} onPress={openLawyers}>
              {t.guide.reserve}
            </Button>
          ) : (
            <Button
              icon={<CalendarClock aria-hidden />}
              onPress={() => go({ screen: 'service', serviceId: service.serviceId })}
            >
              {t.service.open}
            </Button>
          )}
        </div>
      )}
      <NearInstitutions institutions={institutions} />
      <p className="muted">{t.guide.ask12348}</p>
    </>
  )
}

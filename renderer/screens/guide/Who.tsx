import { CalendarClock, MapPin } from 'lucide-react'
import type { GuidePlan } from '../../../shared/contract/guidance.ts'
import { go } from '../../app/navigation.ts'
import { Badge } from '../../components/Badge.tsx'
import { Button } from '../../components/Button.tsx'
import { CardButton } from '../../components/Card.tsx'
import { useFormat } from '../../i18n/format.ts'
import { nameOf } from '../../i18n/nameOf.ts'
import { useText } from '../../i18n/text.ts'
import { openLawyers } from '../search/store.ts'

/** The service that handles the matter, how to get it, and the nearest places (Codes, Arts 6, 21). */
export function Who({ service, institutions }: Pick<GuidePlan, 'service' | 'institutions'>) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      {service && (
        <div className="guide-item">
          <div className="row">
            <strong lang="zh-CN">{service.name}</strong>
            <Badge tone={service.free ? 'good' : 'note'}>
              {service.free ? t.guide.free : t.guide.mayCost}
            </Badge>
          </div>
          <p>{nameOf(t.guide.where, service.serviceId)}</p>
          {service.serviceId === 'lawyer-reservation' && (
            <Button icon={<CalendarClock aria-hidden />} onPress={openLawyers}>
              {t.guide.reserve}
            </Button>
          )}
        </div>
      )}
      {institutions.length > 0 && <h3>{t.guide.nearest}</h3>}
      {institutions.map(({ institutionId, name, address, phone, distance }) => (
        <CardButton key={institutionId} onPress={() => go({ screen: 'institution', institutionId })}>
          <span className="card-title" lang="zh-CN">
            {name}
          </span>
          <span className="guide-where">
            <MapPin aria-hidden />
            <span lang="zh-CN">{address}</span>
          </span>
          <span className="muted">
            {[distance !== null && t.lawyers.distance(format.distance(distance)), phone]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </CardButton>
      ))}
      <p className="muted">{t.guide.ask12348}</p>
    </>
  )
}

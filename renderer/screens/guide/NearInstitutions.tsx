import { MapPin } from 'lucide-react'
import type { GuidePlan } from '../../../shared/contract/guidance.ts'
import { go } from '../../app/navigation.ts'
import { CardButton } from '../../components/Card.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

/** The nearest places, each to be opened; nothing where there is none. */
export function NearInstitutions({ institutions }: Pick<GuidePlan, 'institutions'>) {
  const t = useText()
  const format = useFormat()
  if (institutions.length === 0) return null
  return (
    <>
      <h3>{t.guide.nearest}</h3>
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
    </>
  )
}

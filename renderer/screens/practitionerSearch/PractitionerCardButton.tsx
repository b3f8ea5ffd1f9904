import type { PractitionerHit } from '../../../shared/contract/practitioners.ts'
import { go } from '../../app/navigation.ts'
import { Badge } from '../../components/Badge.tsx'
import { CardButton } from '../../components/Card.tsx'
import { Snippet } from '../../components/Snippet.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

/** A lawyer in the list: name, what they are good at, where, how far. */
export function PractitionerCardButton({ hit }: { hit: PractitionerHit }) {
  const t = useText()
  const format = useFormat()
  const facts = [
    hit.yearsInPractice !== null && t.lawyers.yearsOf(hit.yearsInPractice),
    hit.distance !== null && t.lawyers.distance(format.distance(hit.distance)),
  ].filter(Boolean)
  return (
    <CardButton onPress={() => go({ screen: 'practitioner', practitionerId: hit.practitionerId })}>
      <span className="row">
        <span className="card-title">
          <Snippet segments={hit.nameSegments} />
        </span>
        {hit.acceptsReservation && <Badge tone="good">{t.lawyers.reservable}</Badge>}
        {hit.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
      </span>
      <span lang="zh-CN">{hit.expertise.join('、')}</span>
      <span className="muted">
        <span lang="zh-CN">
          {hit.district} · {hit.institutionName}
        </span>
      </span>
      <span className="muted">{facts.join(' · ')}</span>
    </CardButton>
  )
}

import type { PractitionerHit as Hit } from '../../../../shared/contract/practitioners.ts'
import { Badge } from '../../../components/Badge.tsx'
import { Snippet } from '../../../components/Snippet.tsx'
import { useContentWords } from '../../../i18n/contentWords.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/text.ts'

/** A lawyer, notary or other practitioner in the list: name, what they are good at, where, how far. */
export function PractitionerHit({ hit }: { hit: Hit }) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  const facts = [
    hit.yearsInPractice !== null && t.lawyers.yearsOf(hit.yearsInPractice),
    hit.distance !== null && t.lawyers.distance(format.distance(hit.distance)),
  ].filter(Boolean)
  return (
    <>
      <span className="row">
        <span className="card-title">
          <Snippet segments={hit.nameSegments} />
        </span>
        <Badge>{t.kinds[hit.kind]}</Badge>
        {hit.acceptsReservation && <Badge tone="good">{t.lawyers.reservable}</Badge>}
        {hit.penalties > 0 && <Badge tone="warn">{t.search.penalised}</Badge>}
        {hit.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
      </span>
      <span lang={words.lang(...hit.expertise)}>{words.list(hit.expertise)}</span>
      <span className="muted">
        <span lang={words.lang(hit.district)}>{words.of(hit.district)}</span> ·{' '}
        <span lang="zh-CN">{hit.institutionName}</span>
      </span>
      <span className="muted">{facts.join(' · ')}</span>
    </>
  )
}

import type { InstitutionHit as Hit } from '../../../../shared/contract/institutions.ts'
import { Badge } from '../../../components/Badge.tsx'
import { Snippet } from '../../../components/Snippet.tsx'
import { useContentWords } from '../../../i18n/contentWords.ts'
import { useFormat } from '../../../i18n/format.ts'
import { nameOf } from '../../../i18n/nameOf.ts'
import { useText } from '../../../i18n/text.ts'

/** An institution in the list: name, kind, what it is good at, where, how far. */
export function InstitutionHit({ hit }: { hit: Hit }) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  return (
    <>
      <span className="row">
        <span className="card-title">
          <Snippet segments={hit.nameSegments} />
        </span>
        <Badge>{nameOf(t.institution.kinds, hit.institutionKind)}</Badge>
        {hit.penalties > 0 && <Badge tone="warn">{t.search.penalised}</Badge>}
        {hit.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
      </span>
      {hit.expertise.length > 0 && (
        <span lang={words.lang(...hit.expertise)}>{words.list(hit.expertise)}</span>
      )}
      <span className="muted">
        <span lang={words.lang(hit.district)}>{words.of(hit.district)}</span> ·{' '}
        <span lang="zh-CN">{hit.address}</span>
      </span>
      {hit.distance !== null && (
        <span className="muted">{t.lawyers.distance(format.distance(hit.distance))}</span>
      )}
    </>
  )
}

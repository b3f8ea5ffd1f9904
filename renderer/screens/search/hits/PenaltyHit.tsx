import type { PenaltyHit as Hit } from '../../../../shared/contract/penalties.ts'
import { Badge } from '../../../components/Badge.tsx'
import { Snippet } from '../../../components/Snippet.tsx'
import { useContentWords } from '../../../i18n/contentWords.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/text.ts'

/** A penalty in the list: whom it befell, its kind and cause, since when and until when it is public (Codes, Art. 12). */
export function PenaltyHit({ hit }: { hit: Hit }) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  const dates = [
    t.search.decided(format.date(hit.decidedOn)),
    hit.publicUntil && t.search.publicUntil(format.date(hit.publicUntil)),
  ].filter(Boolean)
  return (
    <>
      <span className="row">
        <span className="card-title">
          <Snippet segments={hit.nameSegments} />
        </span>
        <Badge tone="warn">
          <span lang={words.lang(hit.penaltyKind)}>{words.of(hit.penaltyKind)}</span>
        </Badge>
        {hit.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
      </span>
      <span lang="zh-CN">{hit.cause}</span>
      <span className="muted">
        <span lang="zh-CN">
          {hit.authority} {hit.docNo}
        </span>
      </span>
      <span className="muted">{dates.join(' · ')}</span>
    </>
  )
}

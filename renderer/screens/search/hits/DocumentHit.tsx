import type { DocumentHit as Hit } from '../../../../shared/contract/documents.ts'
import { Badge } from '../../../components/Badge.tsx'
import { Snippet } from '../../../components/Snippet.tsx'
import { useContentWords } from '../../../i18n/contentWords.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/text.ts'

/** A question with its answer, a case or a piece of information: what it is, on what, from when and whom. */
export function DocumentHit({ hit }: { hit: Hit }) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  return (
    <>
      <span className="card-title">
        <Snippet segments={hit.titleSegments} />
      </span>
      <span className="row">
        <Badge>{t.documents.kinds[hit.documentKind]}</Badge>
        {hit.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
        <span className="muted small">
          {hit.field && <span lang={words.lang(hit.field)}>{words.of(hit.field)}</span>}
          {hit.field && hit.source && ' · '}
          {hit.source && <span lang="zh-CN">{hit.source}</span>}
          {hit.date && ` ${format.date(hit.date)}`}
        </span>
      </span>
      <span className="hit-snippet">
        <Snippet segments={hit.snippet} />
      </span>
    </>
  )
}

import type { LawHit as Hit } from '../../../../shared/contract/laws.ts'
import { Badge } from '../../../components/Badge.tsx'
import { LawStatusBadge } from '../../../components/LawStatusBadge.tsx'
import { Snippet } from '../../../components/Snippet.tsx'
import { useContentWords } from '../../../i18n/contentWords.ts'
import { useText } from '../../../i18n/text.ts'

/** An article, or a law whose title matched: which it is, whether it is in force, and the words that matched. */
export function LawHit({ hit }: { hit: Hit }) {
  const t = useText()
  const words = useContentWords()
  const about = [hit.category, hit.region].flatMap((word) => word || [])
  return (
    <>
      <span className="card-title">
        <Snippet segments={hit.titleSegments} />
        {hit.number && (
          <span className="hit-number" lang="zh-CN">
            {hit.number}
          </span>
        )}
      </span>
      <span className="row">
        <LawStatusBadge status={hit.status} />
        {hit.digest && <Badge tone="warn">{t.digest}</Badge>}
        <span className="muted small" lang={words.lang(...about)}>
          {about.map(words.of).join(' · ')}
        </span>
      </span>
      <span className="hit-snippet">
        <Snippet segments={hit.snippet} />
      </span>
    </>
  )
}

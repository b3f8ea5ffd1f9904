import type { Output } from '../../../shared/contract/contract.ts'
import type { LawHit } from '../../../shared/contract/laws.ts'
import { go } from '../../app/navigation.ts'
import { Badge } from '../../components/Badge.tsx'
import { Button } from '../../components/Button.tsx'
import { CardButton } from '../../components/Card.tsx'
import { LawStatusBadge } from '../../components/LawStatusBadge.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Snippet } from '../../components/Snippet.tsx'
import { useText } from '../../i18n/text.ts'
import { Problems } from './Problems.tsx'
import { more, noFilters, searchFor, setFilters } from './store.ts'

type Props = {
  found: Output<'laws.search'>
  asked: string
  filtered: boolean
  onOpen: (hit: LawHit) => void
}

/** The count, the articles found, and more of them; or what to do when there are none. */
export function LawResults({ found, asked, filtered, onOpen }: Props) {
  const t = useText()
  const left = found.total - found.hits.length
  if (found.total === 0) {
    return (
      <div className="stack">
        <Notice title={t.search.noneTitle(asked)} live>
          <p>{filtered ? t.search.noneFiltered : t.search.noneBody}</p>
          <p>{t.failure.help}</p>
        </Notice>
        <div className="row">
          {filtered && <Button onPress={() => setFilters(noFilters)}>{t.search.dropFilters}</Button>}
          <Button onPress={() => go({ screen: 'help' })}>{t.bar.help}</Button>
        </div>
        <h2>{t.home.problems}</h2>
        <Problems onChoose={searchFor} />
      </div>
    )
  }
  return (
    <>
      <p role="status" className="muted">
        {t.search.count(found.total)}
      </p>
      <ul className="stack">
        {found.hits.map((hit) => (
          <li key={hit.articleId ?? hit.lawId}>
            <CardButton onPress={() => onOpen(hit)}>
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
                <span className="muted small" lang="zh-CN">
                  {[hit.category, hit.region].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span className="hit-snippet">
                <Snippet segments={hit.snippet} />
              </span>
            </CardButton>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button wide onPress={() => void more()}>
          {t.search.more(left)}
        </Button>
      )}
    </>
  )
}

import type { NearInstitution } from '../../../shared/contract/map.ts'
import { Badge } from '../../components/Badge.tsx'
import { Button } from '../../components/Button.tsx'
import { CardButton } from '../../components/Card.tsx'
import { useAway } from '../../components/map/useAway.ts'
import { Notice } from '../../components/Notice.tsx'
import { useInPieces } from '../../components/useInPieces.ts'
import { nameOf } from '../../i18n/nameOf.ts'
import { useText } from '../../i18n/text.ts'

type Props = {
  total: number
  items: readonly NearInstitution[]
  chosen: readonly string[]
  onOpen: (institutionId: string) => void
  /** False when no more are listed. */
  onMore: (() => void) | false
  onDrop: () => void
}

/** The institutions of the map as a list with the numbers of their pins, the nearest first. */
export function NearList({ total, items, chosen, onOpen, onMore, onDrop }: Props) {
  const t = useText()
  const drawn = useInPieces(items, ({ institutionId }) => institutionId)
  if (total === 0)
    return (
      <div className="stack">
        <Notice live title={t.map.none}>
          <p>{t.map.noneBody}</p>
        </Notice>
        <Button onPress={onDrop}>{t.map.drop}</Button>
      </div>
    )
  return (
    <section className="stack">
      <h2 aria-live="polite">{t.map.found(total)}</h2>
      <ol className="stack">
        {drawn.map((item, index) => (
          <li key={item.institutionId} data-chosen={chosen.includes(item.institutionId)}>
            <CardButton onPress={() => onOpen(item.institutionId)}>
              <Row item={item} number={index + 1} />
            </CardButton>
          </li>
        ))}
      </ol>
      {onMore && total > items.length && (
        <Button wide onPress={onMore}>
          {t.search.more(total - items.length)}
        </Button>
      )}
    </section>
  )
}

function Row({ item, number }: { item: NearInstitution; number: number }) {
  const t = useText()
  const away = useAway()
  return (
    <>
      <span className="row">
        <span className="near-number">{number}</span>
        <span className="card-title" lang="zh-CN">
          {item.name}
        </span>
        <Badge>{nameOf(t.institution.kinds, item.kind)}</Badge>
        {item.penalties > 0 && <Badge tone="warn">{t.search.penalised}</Badge>}
        {item.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
      </span>
      <span>{away(item, item.distance)}</span>
      <span className="muted">
        <span lang="zh-CN">{item.address}</span> <span className="near-phone">{item.phone}</span>
      </span>
    </>
  )
}

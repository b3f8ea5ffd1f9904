import type { InformationItem } from '../../../shared/contract/information.ts'
import { Badge } from '../../components/Badge.tsx'
import { CardButton } from '../../components/Card.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

/** One piece of information in the list: what it is called and is, from when and whom, and how it begins. */
export function InformationCard({ item, onPress }: { item: InformationItem; onPress: () => void }) {
  const t = useText()
  const format = useFormat()
  return (
    <CardButton onPress={onPress}>
      <span className="card-title" lang="zh-CN">
        {item.title}
      </span>
      <span className="row">
        {item.important && <Badge tone="warn">{t.information.important}</Badge>}
        <Badge>{t.documents.kinds[item.documentKind]}</Badge>
        {item.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
        <span className="muted small">
          {item.date && format.date(item.date)} {item.source && <span lang="zh-CN">{item.source}</span>}
        </span>
      </span>
      <span className="hit-snippet" lang="zh-CN">
        {item.lead}
      </span>
    </CardButton>
  )
}

import { Megaphone } from 'lucide-react'
import type { InformationItem } from '../../../shared/contract/information.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import './Important.css'
import { Pressable } from '../../components/Pressable.tsx'

type Props = { items: readonly InformationItem[]; onOpen: (item: InformationItem) => void }

/** What is important now (Codes, Art. 14); nothing where nothing is. */
export function Important({ items, onOpen }: Props) {
  const t = useText()
  const format = useFormat()
  if (items.length === 0) return null
  return (
    <ul className="important" aria-label={t.information.now}>
      {items.map((item) => (
        <li key={item.documentId}>
          <Pressable className="important-item" onPress={() => onOpen(item)}>
            <Megaphone aria-hidden />
            <span className="important-title" lang="zh-CN">
              {item.title}
            </span>
            <span className="important-note">
              {t.documents.kinds[item.documentKind]} {item.date && format.nearDate(item.date)}
            </span>
          </Pressable>
        </li>
      ))}
    </ul>
  )
}

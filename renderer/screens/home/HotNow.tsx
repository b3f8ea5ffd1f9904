import { BookOpen, FileText, Landmark, Search, Signpost, UserRound } from 'lucide-react'
import type { Target } from '../../../shared/contract/search.ts'
import { hotOnHome } from '../../../shared/rules/hotOnHome.ts'
import { useCurrent } from '../../app/ask.ts'
import { RowButton, RowList } from '../../components/RowButton.tsx'
import { useText } from '../../i18n/text.ts'
import { openTarget } from '../search/open.ts'

const icons: Record<Target['kind'], typeof BookOpen> = {
  law: BookOpen,
  document: FileText,
  practitioner: UserRound,
  institution: Landmark,
  guide: Signpost,
  query: Search,
}

/** What many people looked at lately and what editors put forward (Codes, Arts 5, 9); nothing where nothing is known. */
export function HotNow() {
  const t = useText()
  const { asked } = useCurrent('demand.hot', { limit: hotOnHome })
  if (asked.state !== 'ready' || asked.value.items.length === 0) return null
  const { items, counted } = asked.value
  return (
    <section className="stack">
      <h2>{t.home.hot}</h2>
      <p className="muted small">
        {t.home.hotSource[counted === items.length ? 'counts' : counted === 0 ? 'editor' : 'both']}
      </p>
      <RowList label={t.home.hot}>
        {items.map(({ text, target }) => {
          const Icon = icons[target.kind]
          return (
            <RowButton
              key={JSON.stringify(target)}
              icon={<Icon aria-hidden />}
              kind={t.search.opens[target.kind]}
              onPress={() => openTarget(target)}
            >
              <span lang="zh-CN">{text}</span>
            </RowButton>
          )
        })}
      </RowList>
    </section>
  )
}

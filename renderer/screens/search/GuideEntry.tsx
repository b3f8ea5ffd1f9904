import { Signpost } from 'lucide-react'
import type { GuideBrief } from '../../../shared/contract/guidance.ts'
import { go } from '../../app/navigation.ts'
import { CardButton } from '../../components/Card.tsx'
import { useText } from '../../i18n/text.ts'
import { askGuidance } from '../guide/store.ts'

/** The way to being asked one thing at a time (Codes, Art. 6), where a guide fits the words. */
export function GuideEntry({ text, guides }: { text: string; guides: readonly GuideBrief[] }) {
  const t = useText()
  const [only, ...others] = guides
  if (!only) return null
  const open = () => {
    if (others.length === 0) return go({ screen: 'guide', guideId: only.guideId, answers: [] })
    askGuidance(text)
    go({ screen: 'guide-match' })
  }
  return (
    <CardButton onPress={open}>
      <span className="guide-entry">
        <Signpost aria-hidden />
        <span className="card-body">
          <span className="card-title">{t.search.guideMe}</span>
          <span lang="zh-CN">{guides.map(({ title }) => title).join('、')}</span>
        </span>
      </span>
    </CardButton>
  )
}

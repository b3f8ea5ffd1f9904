import { Signpost } from 'lucide-react'
import type { GuideBrief } from '../../../shared/contract/guidance.ts'
import { go } from '../../app/navigation.ts'
import { RowButton, RowList } from '../../components/RowButton.tsx'
import { useWordsOf } from '../../i18n/contentWords.ts'
import { useText } from '../../i18n/text.ts'
import { askGuidance } from '../guide/store.ts'

/** The way to being asked one thing at a time (Codes, Art. 6), where a guide fits the words. */
export function GuideEntry({ text, guides }: { text: string; guides: readonly GuideBrief[] }) {
  const t = useText()
  const wordsOf = useWordsOf()
  const [first, ...others] = guides
  if (!first) return null
  const words = wordsOf(first.english)
  const open = () => {
    if (others.length === 0) return go({ screen: 'guide', guideId: first.guideId, answers: [] })
    askGuidance(text)
    go({ screen: 'guide-match' })
  }
  return (
    <RowList label={t.search.what.guide} className="rows-main">
      <RowButton
        icon={<Signpost aria-hidden />}
        kind={t.search.what.guide}
        note={<span lang={words.lang(first.title)}>{words.of(first.title)}</span>}
        onPress={open}
      >
        {t.search.guideMe}
      </RowButton>
    </RowList>
  )
}

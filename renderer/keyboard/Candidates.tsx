import { memo, useDeferredValue } from 'react'
import { useText } from '../i18n/text.ts'
import { AllCandidates } from './AllCandidates.tsx'
import { CandidateList } from './CandidateList.tsx'
import { ExpandButton } from './ExpandButton.tsx'
import { useKnowledge } from './pinyin/knowledge.ts'
import { candidatesFor } from './pinyin/offers.ts'
import { choose, goOn } from './press.ts'
import { type Keyboard, useKeyboard } from './store.ts'
import { textBefore } from './typing.ts'

/** A row holds no more; the rest is made when it is asked for. */
const inRow = 16

/**
 * The letters typed so far and the words they may stand for, the likeliest first; after a word, what may come next.
 * Letters and words are of the same moment always; a key answers the finger before they are looked for.
 */
export const Candidates = () => <Offered typed={useDeferredValue(useKeyboard())} />

const Offered = memo(({ typed }: { typed: Keyboard }) => {
  const t = useText().keyboard
  const { field, buffer, following, expanded } = typed
  const missing = useKnowledge()
  const before = field ? textBefore(field) : ''
  const found = field && !expanded ? candidatesFor(buffer, before, inRow) : []
  const hint = field?.value === '' ? t.surnames : t.following
  const offered = buffer
    ? found.map((candidate) => ({ text: candidate.text, take: () => choose(candidate) }))
    : following.map((word) => ({ text: word, take: () => goOn(word) }))
  return (
    <div className="candidates" data-kind={buffer ? 'candidates' : 'following'} lang="zh-CN">
      <p className="candidates-letters">
        <span className="only-spoken">{t.pinyin}</span>
        {buffer || (!missing && <span className="muted">{offered.length > 0 ? hint : t.pinyinHint}</span>)}
      </p>
      {missing && <p role="status">{t.cannotPinyin}</p>}
      {buffer && expanded && <AllCandidates buffer={buffer} before={before} />}
      {offered.length > 0 && (
        <div className="candidates-row">
          <CandidateList offered={offered} />
          {buffer && <ExpandButton expanded={false} />}
        </div>
      )}
    </div>
  )
})

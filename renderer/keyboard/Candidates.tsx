import { ChevronDown, ChevronUp } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useText } from '../i18n/text.ts'
import { candidates } from './pinyin/dictionary.ts'
import { choose } from './press.ts'
import { toggleExpanded, useKeyboard } from './store.ts'

/** A row holds no more; the rest is made when it is asked for. */
const inRow = 16
const most = 60

/** The letters typed so far and the words they may stand for, the likeliest first. */
export function Candidates() {
  const t = useText()
  const { buffer, expanded } = useKeyboard()
  const found = buffer ? candidates(buffer, expanded ? most : inRow) : []
  return (
    <div className="candidates" data-expanded={expanded} lang="zh-CN">
      <p className="candidates-letters">
        <span className="only-spoken">{t.keyboard.pinyin}</span>
        {buffer || <span className="muted">{t.keyboard.pinyinHint}</span>}
      </p>
      {buffer && (
        <div className="candidates-row">
          <ul className="candidates-list" aria-label={t.keyboard.candidates}>
            {found.map((candidate) => (
              <li key={candidate.text}>
                <Button className="candidate" preventFocusOnPress onPress={() => choose(candidate)}>
                  {candidate.text}
                </Button>
              </li>
            ))}
          </ul>
          <Button
            className="candidate candidate-more"
            aria-label={t.keyboard.more}
            aria-expanded={expanded}
            onPress={toggleExpanded}
          >
            {expanded ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          </Button>
        </div>
      )}
    </div>
  )
}

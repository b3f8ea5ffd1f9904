import { Button } from 'react-aria-components'
import { useText } from '../../i18n/text.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import type { TextElement } from '../store.ts'
import { take, useHandwriting } from './store.ts'

type Writing = ReturnType<typeof useHandwriting.getState>

/** What there is to do now, in a sentence. */
function hintOf(
  t: Catalogue['keyboard'],
  { broken, candidates, taken, following, strokes }: Writing,
): string {
  if (broken) return t.cannotRead
  if (taken) return t.taken(taken)
  if (following.length > 0) return t.following
  if (strokes.length === 0) return t.writeHint
  if (candidates?.length === 0) return t.unreadable
  return t.chooseWritten
}

/** What was written may be one of these characters; after one was chosen, how its word may go on. */
export function Characters({ field }: { field: TextElement }) {
  const t = useText().keyboard
  const writing = useHandwriting()
  const { candidates, following, taken } = writing
  const offered = (candidates ?? following).filter((text) => text !== taken)
  return (
    <div className="candidates" lang="zh-CN">
      <p className="candidates-letters" aria-live="polite">
        {hintOf(t, writing)}
      </p>
      <ul className="candidates-list" aria-label={t.candidates}>
        {offered.map((text) => (
          <li key={text}>
            <Button className="candidate" preventFocusOnPress onPress={() => take(field, text)}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { Pressable } from '../../components/Pressable.tsx'
import { useText } from '../../i18n/text.ts'
import type { TextElement } from '../store.ts'
import { take, useHandwriting } from './store.ts'

/** The characters that what was written may be; after one was chosen, how its word may go on. */
export function Words({ field }: { field: TextElement }) {
  const t = useText().keyboard
  const candidates = useHandwriting((writing) => writing.candidates)
  const following = useHandwriting((writing) => writing.following)
  const taken = useHandwriting((writing) => writing.taken)
  const offered = (candidates ?? following).filter((text) => text !== taken)
  return (
    <ul
      className="hand-words"
      data-kind={candidates ? 'characters' : 'words'}
      data-likeliest={taken === null}
      aria-label={t.candidates}
      lang="zh-CN"
    >
      {offered.map((text) => (
        <li key={text}>
          <Pressable className="candidate" keepsFocus onPress={() => take(field, text)}>
            {text}
          </Pressable>
        </li>
      ))}
    </ul>
  )
}

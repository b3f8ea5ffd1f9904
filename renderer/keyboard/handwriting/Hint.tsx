import { useText } from '../../i18n/text.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import { useHandwriting } from './store.ts'

type Writing = ReturnType<typeof useHandwriting.getState>

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

/** What there is to do now, in a sentence. */
export function Hint() {
  const t = useText().keyboard
  const hint = useHandwriting((writing) => hintOf(t, writing))
  return (
    <p className="hand-hint" aria-live="polite">
      {hint}
    </p>
  )
}

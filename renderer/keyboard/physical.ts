import { candidatesFor } from './pinyin/offers.ts'
import { choose, press } from './press.ts'
import { useKeyboard } from './store.ts'
import { textBefore } from './typing.ts'

const underWay: Record<string, string> = {
  Backspace: '{bksp}',
  ' ': '{space}',
  Enter: '{enter}',
  Escape: '{clear}',
}

/**
 * A keyboard of keys in front of the kiosk types Chinese as the screen's own does: letters gather, Space takes the first
 * word, a digit the one with that number. The system's own way of typing goes first where it has begun a word.
 */
export function typeByKeys(event: KeyboardEvent): void {
  const { field, pad, page, buffer } = useKeyboard.getState()
  if (!field || pad !== 'text' || page !== 'pinyin' || event.isComposing) return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const { key } = event
  const numbered =
    buffer && /^[1-9]$/.test(key) ? candidatesFor(buffer, textBefore(field), 9)[Number(key) - 1] : undefined
  // What is no letter goes in after the word under way, as by the screen's own keys.
  const after = key.length === 1 ? key : undefined
  const own = /^[a-z']$/.test(key) ? key : buffer ? (underWay[key] ?? after) : undefined
  if (!numbered && !own) return
  event.preventDefault()
  event.stopPropagation()
  if (numbered) choose(numbered)
  else if (own) press(own)
}

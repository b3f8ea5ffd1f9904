import { candidates } from './pinyin/dictionary.ts'
import type { Candidate } from './pinyin/engine.ts'
import { hideKeyboard, setBuffer, type TextElement, turnTo, useKeyboard } from './store.ts'
import { clearField, deleteBefore, typeInto } from './typing.ts'

/** Puts a candidate into the field; letters it did not use stay in the buffer. */
export function choose(candidate: Candidate): void {
  const { field, buffer } = useKeyboard.getState()
  if (!field) return
  typeInto(field, candidate.text)
  setBuffer(buffer.slice(candidate.used))
}

/** Ends typing: letters under way go in as they are, and a field of a form sends the form. */
function enter(field: TextElement, buffer: string): void {
  if (buffer) {
    typeInto(field, buffer)
    setBuffer('')
    return
  }
  field.focus()
  hideKeyboard()
  if (field instanceof HTMLInputElement) field.form?.requestSubmit()
}

/** What a key does. Letters of the pinyin page gather in the buffer; everything else goes straight to the field. */
export function press(key: string): void {
  const { field, pad, page, buffer } = useKeyboard.getState()
  if (!field) return
  switch (key) {
    case '{bksp}':
      if (buffer) setBuffer(buffer.slice(0, -1))
      else deleteBefore(field)
      return
    case '{clear}':
      if (buffer) setBuffer('')
      else clearField(field)
      return
    case '{enter}':
      enter(field, buffer)
      return
    case '{hide}':
      // A key that had the focus goes away with the others.
      field.focus()
      hideKeyboard()
      return
    case '{english}':
    case '{pinyin}':
    case '{handwriting}':
    case '{capitals}':
    case '{symbols}':
      turnTo(key.slice(1, -1) as typeof page)
      return
    default:
      typeKey(field, key === '{space}' ? ' ' : key, pad === 'text' && page === 'pinyin')
  }
}

function typeKey(field: TextElement, key: string, pinyin: boolean): void {
  const { buffer } = useKeyboard.getState()
  if (pinyin && /^[a-z]$/.test(key)) {
    setBuffer(buffer + key)
    return
  }
  const [first] = buffer ? candidates(buffer, 1) : []
  if (first) choose(first)
  if (!(first && key === ' ')) typeInto(field, key)
}

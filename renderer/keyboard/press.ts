import type { Candidate } from '../../shared/ime/candidates.ts'
import { separator } from '../../shared/ime/sounds.ts'
import { forgetParts, learn } from './pinyin/learned.ts'
import { candidatesFor, wordsAfter } from './pinyin/offers.ts'
import { hideKeyboard, offerNext, setBuffer, type TextElement, turnTo, useKeyboard } from './store.ts'
import { clearField, deleteBefore, textBefore, typeInto } from './typing.ts'

/** More letters than these are not gathered. */
const longestBuffer = 200

/** Words offered to go on with. */
const mostFollowing = 8

/** Puts a candidate into the field and learns it; letters it did not use stay in the buffer. */
export function choose(candidate: Candidate): void {
  const { field, buffer } = useKeyboard.getState()
  if (!field) return
  const rest = buffer.slice(candidate.used)
  // The letters go before their characters come: whoever hears of those never sees both.
  setBuffer(rest)
  typeInto(field, candidate.text)
  learn(candidate, rest === '')
  if (rest === '') offerNext(wordsAfter(textBefore(field), mostFollowing))
}

/** Puts a word that goes on with the text into the field. */
export function goOn(word: string): void {
  const { field } = useKeyboard.getState()
  if (!field) return
  typeInto(field, word)
  offerNext(wordsAfter(textBefore(field), mostFollowing))
  // The word that was touched is gone; the focus must not go with it.
  field.focus({ preventScroll: true })
}

/** Letters under way go in as they are. */
function enterLetters(field: TextElement, buffer: string): void {
  if (!buffer) return
  forgetParts()
  setBuffer('')
  typeInto(field, buffer)
}

/** Ends typing: letters under way first go in, then a field of a form sends the form. */
function enter(field: TextElement, buffer: string): void {
  if (buffer) {
    enterLetters(field, buffer)
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
  // Space takes the first word, which may be the last part of a phrase.
  if (!/^[a-z']$/.test(key) && !(key === '{space}' && buffer)) forgetParts()
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
  if (pinyin && /^[a-z']$/.test(key)) {
    if ((buffer || key !== separator) && buffer.length < longestBuffer) setBuffer(buffer + key)
    return
  }
  const [first] = candidatesFor(buffer, textBefore(field), 1)
  if (first) choose(first)
  else enterLetters(field, buffer)
  if (!(buffer && key === ' ')) typeInto(field, key)
}

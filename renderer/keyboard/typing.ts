import type { TextElement } from './store.ts'

const mostBefore = 16

/** Tells React that the text of a field has changed, as typing on a real keyboard would. */
const announce = (field: TextElement): void => {
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Puts text at the caret of a field, up to the length the field takes; whether there was room for any of it. */
export function typeInto(field: TextElement, text: string): boolean {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  const room = field.maxLength < 0 ? text.length : field.maxLength - field.value.length + (end - start)
  if (room <= 0) return false
  field.setRangeText([...text].slice(0, room).join(''), start, end, 'end')
  announce(field)
  return true
}

/** What stands before the caret, as much of it as matters to what comes next. */
export const textBefore = (field: TextElement): string =>
  field.value.slice(0, field.selectionStart ?? field.value.length).slice(-mostBefore)

/** Takes away what is selected, or the character before the caret. */
export function deleteBefore(field: TextElement): void {
  const end = field.selectionEnd ?? field.value.length
  const start = field.selectionStart ?? end
  if (start === end && start === 0) return
  field.setRangeText('', start === end ? start - 1 : start, end, 'end')
  announce(field)
}

export function clearField(field: TextElement): void {
  field.setRangeText('', 0, field.value.length, 'end')
  announce(field)
}

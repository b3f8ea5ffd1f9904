import type { TextElement } from '../../renderer/keyboard/store.ts'

/** What the keyboard touches of a text field. */
export function textField(): TextElement {
  const field = {
    value: '',
    maxLength: -1,
    selectionStart: 0,
    selectionEnd: 0,
    setRangeText(text: string, start: number, end: number) {
      field.value = field.value.slice(0, start) + text + field.value.slice(end)
      field.selectionStart = field.selectionEnd = start + text.length
    },
    dispatchEvent: () => true,
    focus: () => {},
  }
  return field as unknown as TextElement
}

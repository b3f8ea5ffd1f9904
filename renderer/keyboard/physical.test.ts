import { afterEach, beforeEach, expect, test } from 'vitest'
import { textField } from '../../tests/support/textField.ts'
import { resetSessionStores } from '../app/sessionStore.ts'
import { typeByKeys } from './physical.ts'
import { openKeyboard } from './store.ts'

beforeEach(resetSessionStores)
afterEach(resetSessionStores)

/** Whether the key is left to the browser, which puts it in at once. */
function isLeft(key: string): boolean {
  let left = true
  const take = () => {
    left = false
  }
  typeByKeys({ key, preventDefault: take, stopPropagation: () => undefined } as unknown as KeyboardEvent)
  return left
}

test('what is no letter goes in after the letters under way, and is the browser’s where there are none', () => {
  const field = textField()
  openKeyboard(field, 'text')
  for (const key of ['g', 'z', ',']) expect(isLeft(key)).toBe(false)
  expect(field.value).toBe('gz,')
  for (const key of [',', '0', 'A', 'Shift', 'Enter']) expect(isLeft(key)).toBe(true)
})

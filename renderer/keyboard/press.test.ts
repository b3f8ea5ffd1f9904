import { afterEach, beforeEach, expect, test } from 'vitest'
import { textField } from '../../tests/support/textField.ts'
import { resetSessionStores } from '../app/sessionStore.ts'
import { press } from './press.ts'
import { openKeyboard, useKeyboard } from './store.ts'

beforeEach(resetSessionStores)
afterEach(resetSessionStores)

test('letters that stand for no word go in as they are, before what is typed after them', () => {
  const field = textField()
  openKeyboard(field, 'text')
  for (const key of ['g', 'z', '{space}', 'a', '，']) press(key)
  expect(field.value).toBe('gza，')
  expect(useKeyboard.getState().buffer).toBe('')
})

import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('what is left out has its default', () => {
  expect(readOptions([])).toEqual({
    ok: true,
    value: { open: true, laws: null, port: 8711, centrePort: 8710, data: '.lawkiosk' },
  })
})

test('everything can be said', () => {
  const args = ['--no-open', '--laws', 'l', '--port', '0', '--centre-port', '9', '--data', 'd']
  expect(readOptions(args)).toEqual({
    ok: true,
    value: { open: false, laws: 'l', port: 0, centrePort: 9, data: 'd' },
  })
})

test.each([
  [['--port', 'x']],
  [['--port', '65536']],
  [['--centre-port', '-1']],
  [['--other']],
  [['word']],
  [['--laws']],
])('%j is refused with one line', (args) => {
  const options = readOptions(args)
  expect(options).toMatchObject({ ok: false, code: 'usage' })
  expect(!options.ok && options.detail).toMatch(/^.+$/)
})

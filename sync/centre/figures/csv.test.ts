import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test('a table comes back as it was, whatever is in its cells', () => {
  const rows = [
    ['服务', 'a "quoted", cell'],
    ['two\nlines', '12'],
  ]
  expect(parse(csv(rows), { bom: true })).toEqual(rows)
})

test.each(['=1+1', '-2', '＝1+1', '＋86', '－2', '＠cmd', '\tcmd', '\rcmd', ' =1'])(
  'a cell that begins like a formula is text: %j',
  (text) => {
    expect(parse(csv([[text]]), { bom: true })).toEqual([[`'${text}`]])
  },
)

test('numbers stay numbers', () => expect(csv([[-3, null]])).toBe('\u{FEFF}"-3",""\r\n'))

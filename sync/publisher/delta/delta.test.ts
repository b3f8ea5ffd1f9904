import { expect, test } from 'vitest'
import type { Change } from '../../release/delta.ts'
import { compose } from './compose.ts'
import { deltaFile, readDeltaFile } from './deltaFile.ts'

const insert = (id: string, body: string): Change => ({ op: 'insert', table: 'rule', row: [id, body] })
const update = (id: string, body: string): Change => ({ op: 'update', table: 'rule', row: [id, body] })
const remove = (id: string): Change => ({ op: 'delete', table: 'rule', id })

test.each<[string, Change, Change, Change[]]>([
  ['an insert and an update are an insert', insert('a', '1'), update('a', '2'), [insert('a', '2')]],
  ['an insert and a delete are nothing', insert('a', '1'), remove('a'), []],
  ['two updates are the later one', update('a', '1'), update('a', '2'), [update('a', '2')]],
  ['an update and a delete are a delete', update('a', '1'), remove('a'), [remove('a')]],
  ['a delete and an insert are an update', remove('a'), insert('a', '2'), [update('a', '2')]],
  ['other rows stand beside it, in order', update('b', '1'), remove('a'), [remove('a'), update('b', '1')]],
])('%s', (_name, first, second, both) => {
  expect(compose([first], [second])).toEqual({ ok: true, value: both })
})

test.each<[string, Change, Change]>([
  ['inserted twice', insert('a', '1'), insert('a', '2')],
  ['inserted where it was updated', update('a', '1'), insert('a', '2')],
  ['updated where it was deleted', remove('a'), update('a', '2')],
  ['deleted twice', remove('a'), remove('a')],
])('a row %s belongs to no chain', (_name, first, second) => {
  expect(compose([first], [second])).toMatchObject({ ok: false, code: 'does-not-follow' })
})

test('a delta is read as it was written, an empty one too, and not when a byte has changed', () => {
  for (const changes of [[], [insert('a', '示例\n"1"'), remove('b')]]) {
    const file = deltaFile(changes)
    expect(readDeltaFile(file.bytes, file)).toEqual({ ok: true, value: changes })
  }
  const file = deltaFile([insert('a', '示例')])
  const bent = Buffer.from(file.bytes)
  bent.writeUInt8(bent.readUInt8(9) ^ 1, 9)
  expect(readDeltaFile(bent, file)).toMatchObject({ code: 'damaged' })
})

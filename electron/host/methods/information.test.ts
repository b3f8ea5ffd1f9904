import { expect, test } from 'vitest'
import { smallSnapshot } from '../../../tests/support/smallSnapshot.ts'
import type { Content } from '../content/snapshot.ts'
import { informationHandlers } from './information.ts'

const document = (id: string, kind: string, date: string, important = 0, body = '示例正文。') => ({
  id,
  kind,
  title: `示例${id}`,
  field: null,
  date,
  source: '示例区司法局',
  important,
  cites: '[]',
  tags: '[]',
  body,
  sample: 1,
})

const rule = {
  important_days: 14,
  stale_days: 30,
  source: { title: '示例', article: '14' },
  effective: '2026-01-01',
  version: '1',
}
const snapshot = {
  ...smallSnapshot([], {
    document: [
      document('long-ago', 'notice', '2026-05-01', 1),
      document('ended', 'notice', '2026-06-16', 1),
      document('urgent', 'notice', '2026-06-17', 1),
      document('newest', 'news', '2026-06-30'),
      document('told', 'interview', '2026-06-20', 0, '## 问：甲？\n\n乙。\n\n丙。'),
      document('question', 'qa', '2026-06-30', 1),
    ],
  }),
  information: rule,
}
const holding = (current: Content['current']): Content => ({
  current,
  reload: () => false,
  unusable: () => null,
  close: () => undefined,
})
// The last evening of June in China.
const now = () => new Date('2026-06-30T15:59:00Z')
const methods = informationHandlers(
  holding(() => snapshot),
  now,
)

test('what was marked important in the last days stands first, then the newest', async () => {
  const list = await methods['information.list']({ kind: null, limit: 20 })
  if (!list.ok) throw new Error(list.code)
  expect(list.value.items.map(({ documentId, important }) => [documentId, important])).toEqual([
    ['urgent', true],
    ['newest', false],
    ['told', false],
    ['ended', false],
    ['long-ago', false],
  ])
})

test('one kind, so many of it, and how many there are of each', async () => {
  const list = await methods['information.list']({ kind: 'notice', limit: 2 })
  expect(list).toMatchObject({
    ok: true,
    value: {
      total: 3,
      items: [{ documentId: 'urgent' }, { documentId: 'ended' }],
      kinds: [
        { value: 'notice', count: 3 },
        { value: 'news', count: 1 },
        { value: 'interpretation', count: 0 },
        { value: 'interview', count: 1 },
      ],
    },
  })
})

test('a list shows how an item begins, without headings', async () => {
  const list = await methods['information.list']({ kind: 'interview', limit: 1 })
  expect(list.ok && list.value.items.map(({ lead }) => lead)).toEqual(['乙。丙。'])
})

test('only what is important now is told of its own accord', async () => {
  const important = await methods['information.important']({ limit: 5 })
  expect(important.ok && important.value.items.map(({ documentId }) => documentId)).toEqual(['urgent'])
})

test('without content nothing is listed', async () => {
  const empty = informationHandlers(
    holding(() => null),
    now,
  )
  expect(await empty['information.list']({ kind: null, limit: 1 })).toMatchObject({ code: 'no-content' })
  expect(await empty['information.important']({ limit: 1 })).toMatchObject({ code: 'no-content' })
})

import { expect, test } from 'vitest'
import { contentStatus } from './contentStatus.ts'

const information = {
  important_days: 14,
  stale_days: 30,
  source: { title: '示例', article: '14' },
  effective: '2026-01-01',
  version: '1',
}
// 00:30 of the 2nd of January in China.
const shown = { version: 1, publishedAt: '2026-01-01T16:30:00.000Z', counts: {}, information }

test('the age counts days in China, and from a number of days on the content is old', () => {
  expect(contentStatus(shown, '2026-01-02')).toMatchObject({ age: 0, stale: false })
  expect(contentStatus(shown, '2026-02-01')).toMatchObject({ age: 30, stale: false })
  expect(contentStatus(shown, '2026-02-02')).toMatchObject({ age: 31, stale: true })
})

test('a clock that went back makes nothing old, content without a rule says nothing of it', () => {
  expect(contentStatus(shown, '2025-12-01')).toMatchObject({ age: 0, stale: false })
  expect(contentStatus({ ...shown, information: null }, '2026-12-01')).toMatchObject({ stale: false })
})

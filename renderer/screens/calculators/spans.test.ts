import { expect, test } from 'vitest'
import { spansOf } from './spans.ts'

test('dates that follow each other are a span', () => {
  expect(spansOf([])).toEqual([])
  expect(spansOf(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-07'])).toEqual([
    { from: '2026-02-27', to: '2026-03-01' },
    { from: '2026-03-07', to: '2026-03-07' },
  ])
})

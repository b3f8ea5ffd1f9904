import { expect, test } from 'vitest'
import type { Penalty } from '../../../shared/contract/penalties.ts'
import { wordsIn } from '../../i18n/contentWords.ts'
import { en } from '../../i18n/en.ts'
import type { useFormat } from '../../i18n/format.ts'
import { penaltyLines } from './penaltyLines.ts'

const format = { date: (date: string) => date } as ReturnType<typeof useFormat>
const words = wordsIn({ 警告: 'Warning' })
const penalty = {
  kind: '警告',
  cause: '示例事由',
  authority: '示例市司法局',
  docNo: '示司罚〔2025〕第001号',
  decidedOn: '2025-06-01',
  publishedOn: '2025-06-03',
  publicUntil: null,
} as Penalty

test('a penalty is taken away with kind, cause, who decided it and how long it is public; or that there is none', () => {
  expect(penaltyLines([penalty], en, format, words).lines).toEqual([
    'Warning: 示例事由',
    '示例市司法局 示司罚〔2025〕第001号',
    'Public: from 2025-06-03',
  ])
  expect(penaltyLines([], en, format, words).lines).toEqual([en.lawyer.noPenalties])
})

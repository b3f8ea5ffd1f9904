import { expect, test } from 'vitest'
import { wordsIn } from './contentWords.ts'

test('a word of the content is said in English where it has a name, and marked as Chinese where not', () => {
  const english = wordsIn({ 劳动争议: 'Labour disputes', 合同: 'Contracts' })
  expect(english.list(['劳动争议', '合同', '示例'])).toBe('Labour disputes, Contracts, 示例')
  expect([english.lang('劳动争议', '合同'), english.lang('合同', '示例')]).toEqual([undefined, 'zh-CN'])
  const chinese = wordsIn()
  expect([chinese.list(['劳动争议', '合同']), chinese.lang('合同')]).toEqual(['劳动争议、合同', undefined])
})

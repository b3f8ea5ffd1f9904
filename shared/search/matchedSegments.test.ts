import { expect, test } from 'vitest'
import { matchedSegments } from './matchedSegments.ts'

const marked = (label: string, key: string, spelled: Parameters<typeof matchedSegments>[2] = null): string =>
  matchedSegments(label, key, spelled)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

test.each([
  ['中华人民共和国劳动合同法', '劳动', '中华人民共和国[劳动]合同法'],
  ['解释（一）', '释一', '解[释]（[一]）'],
  ['中华人民共和国消费者权益保护法', '消法', '中华人民共和国[消]费者权益保护[法]'],
  ['离婚，孩子', '财产', '离婚，孩子'],
])('%s with %s', (label, key, expected) => {
  expect(marked(label, key)).toBe(expected)
})

test('what is spelled is marked from where it begins', () => {
  const two = (letters: readonly string[]) => (letters[0] === '合' ? 2 : null)
  expect(marked('劳动合同法', 'ht', two)).toBe('劳动[合同]法')
})

import { expect, test } from 'vitest'
import { correctSpelling, type SpellingSource } from './spelling.ts'

const words: Record<string, [frequency: number, sound: string]> = {
  离婚: [500, 'li hun'],
  黎昏: [0, 'li hun'],
  工伤: [300, 'gong shang'],
  认定: [200, 'ren ding'],
  抚养: [200, 'fu yang'],
  抚养费: [90, 'fu yang fei'],
  离: [20, 'li'],
  派: [900, 'pai'],
  律师: [400, 'lv shi'],
  拍了: [3, 'pai le'],
}
const sounds: Record<string, string> = {
  离: 'li',
  昏: 'hun',
  认: 'ren',
  订: 'ding',
  废: 'fei',
  抚养废: 'fu yang fei',
}
const soundOf = (text: string): string =>
  Array.from(text, (character) => sounds[character] ?? character).join(' ')
const usual: Record<string, number> = { 离婚: 800, 认定: 900, 抚养费: 100, 抚养废: 0, 认订: 30 }

const source: SpellingSource = {
  total: 200_000,
  frequency: (word) => words[word]?.[0] ?? 0,
  soundingLike: (word) =>
    Object.entries(words)
      .filter(([, [, sound]]) => sound === soundOf(word) || sound === sounds[word])
      .map(([text, [frequency]]) => ({ text, frequency, same: true })),
  usual: (text) => usual[text] ?? 0,
  cut: (text) => text.match(/工伤|抚养|律师|火星|./g) ?? [],
}

test.each([
  ['离昏', '离婚'],
  ['工伤认订', '工伤认定'],
  ['抚养废', '抚养费'],
  ['我要离昏！怎么办', '我要离婚！怎么办'],
])('%s becomes %s', (text, corrected) => {
  expect(correctSpelling(text, source)).toBe(corrected)
})

test.each(['离婚', '抚养费', '派了律师', '火星', 'lihun', '', '昏', '1079'])('%j stays', (text) => {
  expect(correctSpelling(text, source)).toBeNull()
})

test('what is written so in many articles is right as it is', () => {
  expect(correctSpelling('离昏', { ...source, usual: () => 400 })).toBeNull()
})

test('what is far from the beginning of a long text is left alone', () => {
  expect(correctSpelling(`${'好'.repeat(60)}离昏`, source)).toBeNull()
})

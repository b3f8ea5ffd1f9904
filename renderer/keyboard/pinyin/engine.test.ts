import { expect, test } from 'vitest'
import { candidates } from './dictionary.ts'
import { pinyinEngine } from './engine.ts'

const words = '工资 gong zi\n公证 gong zheng\n拖欠 tuo qian\n离婚 li hun\n离婚协议 li hun xie yi'
const engine = pinyinEngine(words, 'gong 工公\nli 离里\nn 嗯')
const texts = (buffer: string) => engine.candidates(buffer, 10).map(({ text }) => text)

test('whole pinyin, the beginning of it, initials and mixtures give the word', () => {
  for (const typed of ['gongzi', 'gongz', 'gz', 'gzi']) expect(texts(typed)[0]).toBe('工资')
  expect(texts('gongzh')[0]).toBe('公证')
  expect(texts('lhxy')).toEqual(['离婚协议'])
})

test('a finished word comes before a longer one that only begins so', () => {
  expect(texts('lihun')).toEqual(['离婚', '离婚协议', '离', '里'])
})

test('a long buffer offers what its beginning means, with the letters that are used up', () => {
  expect(engine.candidates('tuoqiangongzi', 1)).toEqual([{ text: '拖欠', used: 7 }])
})

test('a syllable gives its characters', () => {
  expect(texts('gong')).toEqual(['工', '公', '工资', '公证'])
})

test('letters that are no pinyin give nothing', () => {
  expect(texts('vv')).toEqual([])
  expect(texts('')).toEqual([])
})

test.each([
  ['tqgz', '拖欠工资'],
  ['lihun', '离婚'],
  ['gongshang', '工伤'],
  ['flyz', '法律援助'],
  ['jiaban', '加班'],
])('the dictionary of the kiosk: %s gives %s', (typed, word) => {
  expect(candidates(typed, 1)[0]?.text).toBe(word)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageFiles } from '../../electron/launch/ime/model.ts'
import { candidates, type Knowledge, mostLetters, nothingTyped } from './candidates.ts'
import { decodeGrammar } from './grammar.ts'
import { wholePhrase } from './kinds.ts'
import { decodeLexicon, encodeLexicon, root, textOf } from './lexicon.ts'
import { nextWords } from './nextWords.ts'
import { syllableNumber, syllables } from './syllables.ts'

const files = languageFiles()
const language = {
  lexicon: decodeLexicon(files.lexicon.buffer),
  grammar: decodeGrammar(files.grammar.buffer),
}
const kiosk: Knowledge = { language, others: [] }
const texts = (letters: string, before = '') => candidates(kiosk, letters, before, 12).map(({ text }) => text)

test('what is shipped to the page stays small', () => {
  expect(files.lexicon.length + files.grammar.length).toBeLessThan(8e6)
})

test.each([
  ['tqgz', '拖欠工资'],
  ['lihun', '离婚'],
  ['gongshang', '工伤'],
  ['flyz', '法律援助'],
  ['jiaban', '加班'],
  ['ldzy', '劳动争议'],
  ['minfadian', '民法典'],
  ['xian', '先'],
  ["xi'an", '西安'],
  ['fangan', '方案'],
  ['shigu', '事故'],
  ['tuoqiangongzi', '拖欠工资'],
  ['tuoqiangongzizenmeban', '拖欠工资怎么办'],
  ['falvyuanzhu', '法律援助'],
  ['faluyuanzhu', '法律援助'],
  ['falyz', '法律援助'],
  ['falvyz', '法律援助'],
  ['nvzhigong', '女职工'],
  ['laodongzheny', '劳动争议'],
])('%s gives %s first', (letters, text) => {
  expect(texts(letters)[0]).toBe(text)
})

test.each([
  ['xian', '西安'],
  ['gongz', '公证'],
  ['gz', '工资'],
  ['lihun', '离婚协议'],
  ['zhangwei', '张伟'],
])('%s offers %s among the first', (letters, text) => {
  expect(texts(letters)).toContain(text)
})

test('every character is found by each way it is read', () => {
  const { lexicon } = language
  const unfound: string[] = []
  for (let node = lexicon.children[root] as number; node < (lexicon.children[root + 1] as number); node++) {
    const syllable = syllables[lexicon.sounds[node] as number] ?? ''
    const offered = new Set(candidates(kiosk, syllable, '', 2_000).map(({ text }) => text))
    for (let word = lexicon.words[node] as number; word < (lexicon.words[node + 1] as number); word++)
      if (!offered.has(textOf(lexicon, word))) unfound.push(`${syllable} ${textOf(lexicon, word)}`)
  }
  expect(unfound).toEqual([])
})

test.each([
  ['yi', '易'],
  ['shi', '石'],
  ['wei', '卫'],
])('a family name is in sight where nothing else is said: %s offers %s', (letters, name) => {
  expect(texts(letters)).toContain(name)
})

test.each([
  ['gongsang', '工伤'],
  ['fanan', '方案'],
  ['nihun', '离婚'],
  ['zongcai', '仲裁'],
  ['minshishushong', '民事诉讼'],
])('sounds that are taken for one another: %s offers %s', (letters, text) => {
  expect(texts(letters)).toContain(text)
})

test('characters in the field may begin the word that letters go on with', () => {
  expect(texts('zhu', '法律援')[0]).toBe('助')
  expect(texts('zi', '拖欠工')[0]).toBe('资')
})

test.each([
  ['王', 'wei', '伟'],
  ['欧阳', 'ting', '婷'],
  ['李小', 'ming', '明'],
])('after %s, %s offers %s among the first, as a name goes on', (before, letters, character) => {
  expect(texts(letters, before)).toContain(character)
})

test('a candidate for a part of the letters says how many it uses', () => {
  const part = candidates(kiosk, 'tuoqiangongzi', '', 12).find(({ text }) => text === '拖欠')
  expect(part).toMatchObject({ used: 7, syllables: [syllableNumber('tuo'), syllableNumber('qian')] })
})

test('separators before and between the letters are used up with them', () => {
  expect(candidates(kiosk, "'xi'an", '', 1)).toMatchObject([{ text: '西安', used: 6 }])
})

test('names of the content and phrases of the session are words like others', () => {
  const syllables = ['guan', 'lan', 'lv', 'suo'].map((syllable) => syllableNumber(syllable) ?? -1)
  const names = encodeLexicon([{ text: '观澜律所', syllables, cost: 150, kind: wholePhrase }])
  const knowing = { language, others: [decodeLexicon(names.buffer)] }
  for (const letters of ['guanlanlvsuo', 'gllsuo', 'guanlanl'])
    expect(candidates(knowing, letters, '', 3).map(({ text }) => text)).toContain('观澜律所')
  expect(texts('guanlanlvsuo')).not.toContain('观澜律所')
})

test('letters that are no pinyin give nothing', () => {
  expect(texts('vv')).toEqual([])
  expect(texts("''")).toEqual([])
  expect(texts('')).toEqual([])
})

test('whatever is keyed, candidates lie within the letters, differ, and are the same again', () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz'"), maxLength: 200 })
  const before = fc.string({ unit: fc.constantFrom(...'法律援助拖欠工资我ab，'), maxLength: 12 })
  fc.assert(
    fc.property(letters, before, (typed, written) => {
      const found = candidates(kiosk, typed, written, 40)
      expect(found.length).toBeLessThanOrEqual(40)
      expect(new Set(found.map(({ text }) => text)).size).toBe(found.length)
      for (const { text, used } of found) {
        expect(text).not.toBe('')
        expect(used).toBeGreaterThan(0)
        expect(used).toBeLessThanOrEqual(Math.min(typed.length, mostLetters + typed.search(/[^']|$/)))
      }
      expect(candidates(kiosk, typed, written, 40)).toEqual(found)
    }),
    { numRuns: 60 },
  )
})

test('what is kept from letter to letter changes nothing', () => {
  const part = fc.constantFrom(
    'tuoqian',
    'gongzi',
    'zenmeban',
    'falv',
    'yuanzhu',
    'fy',
    'lihun',
    "xi'an",
    'zhang',
    'v',
  )
  const typed = fc.array(part, { maxLength: 9 }).map((parts) => parts.join(''))
  const before = fc.constantFrom('', '法律援', '我要', '张')
  fc.assert(
    fc.property(typed, typed, before, before, (one, other, written, later) => {
      const known = nothingTyped()
      for (const [letters, text] of [
        ...Array.from(one, (_, at) => [one.slice(0, at + 1), written] as const),
        [one.slice(0, -3), written] as const,
        [other, written] as const,
        [other, later] as const,
      ])
        expect(candidates(kiosk, letters, text, 20, known)).toEqual(candidates(kiosk, letters, text, 20))
    }),
    { numRuns: 25 },
  )
})

test('what was written last is gone on with: the rests of words, and words that follow', () => {
  expect(nextWords(kiosk, '我要劳', 8)).toEqual(expect.arrayContaining(['动', '动合同', '动法']))
  expect(nextWords(kiosk, '法', 8)).toContain('律援助')
  expect(nextWords(kiosk, '拖欠', 2)).toContain('工资')
  expect(nextWords(kiosk, '', 5)).toEqual([])
  expect(nextWords(kiosk, 'abc。', 5)).toEqual([])
})

import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { kioskModel } from '../../../electron/launch/handwriting/kioskModel.ts'
import { encodeModel } from '../../../shared/handwriting/model.ts'
import { encodeGrammar } from '../../../shared/ime/grammar.ts'
import { kinds, wholePhrase } from '../../../shared/ime/kinds.ts'
import { encodeLexicon } from '../../../shared/ime/lexicon.ts'
import { syllableNumber } from '../../../shared/ime/syllables.ts'
import { textField } from '../../../tests/support/textField.ts'
import { loadKnowledge } from '../pinyin/knowledge.ts'
import {
  clearInk,
  penDown,
  penUp,
  take,
  takeAfterPause,
  takeFirst,
  undoStroke,
  useHandwriting,
} from './store.ts'

const model = encodeModel(kioskModel())
const answer = vi.fn(async () => new Response(model))

/** A language of two words: a character, and what it begins. */
const syllablesOf = (spelling: string) =>
  spelling.split(' ').map((syllable) => syllableNumber(syllable) ?? -1)
const lexicon = encodeLexicon([
  { text: '劳', syllables: syllablesOf('lao'), cost: 90, kind: wholePhrase },
  { text: '劳动合同', syllables: syllablesOf('lao dong he tong'), cost: 90, kind: wholePhrase },
])
const grammar = encodeGrammar(new Int8Array(kinds.length ** 2), [])
const served = (url: URL) => {
  if (url.pathname.endsWith('lexicon.bin')) return Promise.resolve(new Response(lexicon))
  return url.pathname.endsWith('grammar.bin') ? Promise.resolve(new Response(grammar)) : answer()
}

const across = (y: number) => [40, y, 160, y - 2, 260, y]
const read = () => vi.waitFor(() => expect(useHandwriting.getState().candidates).not.toBeNull())
const written = () => useHandwriting.getState()

async function write(...strokes: number[][]): Promise<void> {
  for (const stroke of strokes) {
    penDown()
    penUp(stroke)
  }
  await read()
}

beforeAll(() => vi.stubGlobal('fetch', served))
beforeEach(clearInk)
afterEach(clearInk)

test('without its model the panel says that it cannot read', async () => {
  answer.mockResolvedValueOnce(new Response(null, { status: 503 }))
  await write(across(150))
  expect(written()).toMatchObject({ broken: true, candidates: [] })
})

test('strokes are read as they come, and again when one is taken back', async () => {
  await write(across(80), across(220))
  await vi.waitFor(() => expect(written().candidates?.[0]).toBe('二'))
  undoStroke()
  await vi.waitFor(() => expect(written().candidates?.[0]).toBe('一'))
  undoStroke()
  expect(written()).toMatchObject({ strokes: [], candidates: null })
})

test('ink that was cleared while it was read shows nothing afterwards', async () => {
  penUp(across(150))
  clearInk()
  await new Promise((resolve) => setTimeout(resolve, 0))
  await vi.waitFor(() => expect(written()).toMatchObject({ strokes: [], candidates: null }))
})

test('a character that was chosen is in the field, and its words are offered', async () => {
  const field = textField()
  await loadKnowledge()
  await write(across(150))
  take(field, '劳')
  expect(field.value).toBe('劳')
  expect(written()).toMatchObject({ strokes: [], candidates: null, taken: null })
  expect(written().following).toContain('动合同')
})

test('what a pause put in is replaced by the candidate touched, until the next stroke', async () => {
  const field = textField()
  await write(across(150))
  takeAfterPause(field)
  expect(field.value).toBe('一')
  const other = written().candidates?.[1] ?? ''
  take(field, other)
  expect(field.value).toBe(other)

  await write(across(150))
  takeAfterPause(field)
  penDown()
  expect(written()).toMatchObject({ candidates: null, taken: null })
  expect(field.value).toBe(`${other}一`)
})

test('where the caret was moved since, the candidate touched goes in there and nothing goes away', async () => {
  const field = textField()
  field.setRangeText('甲乙', 0, 0)
  await write(across(150))
  takeAfterPause(field)
  field.selectionStart = field.selectionEnd = 1
  const other = written().candidates?.[1] ?? ''
  take(field, other)
  expect(field.value).toBe(`甲${other}乙一`)
})

test('a field that is full takes no character, and loses none to the next', async () => {
  const field = textField()
  field.setRangeText('甲一', 0, 0)
  field.maxLength = 2
  await write(across(150))
  takeAfterPause(field)
  expect(written()).toMatchObject({ taken: null, candidates: null })
  expect(field.value).toBe('甲一')
})

test('nothing under way puts nothing in', () => {
  const field = textField()
  expect(takeFirst(field)).toBe(false)
  takeAfterPause(field)
  expect(field.value).toBe('')
})

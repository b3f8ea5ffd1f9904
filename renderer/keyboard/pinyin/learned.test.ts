import { beforeEach, expect, test } from 'vitest'
import { textOf } from '../../../shared/ime/lexicon.ts'
import { syllableNumber } from '../../../shared/ime/syllables.ts'
import { resetSessionStores } from '../../app/sessionStore.ts'
import { forgetParts, learn, learnedLexicon } from './learned.ts'

const candidate = (text: string, spelling: string) => ({
  text,
  used: spelling.length,
  syllables: spelling.split(' ').map((syllable) => syllableNumber(syllable) ?? -1),
})
const known = () => {
  const lexicon = learnedLexicon()
  return new Map(
    Array.from(lexicon?.costs ?? [], (cost, word) => [lexicon ? textOf(lexicon, word) : '', cost]),
  )
}

beforeEach(resetSessionStores)

test('what is chosen becomes likelier each time, until the session ends', () => {
  learn(candidate('示例', 'shi li'), true)
  const once = known().get('示例') ?? 0
  learn(candidate('示例', 'shi li'), true)
  expect(known().get('示例')).toBeLessThan(once)
  resetSessionStores()
  expect(learnedLexicon()).toBeNull()
})

test('parts chosen for one buffer make a phrase once no letters are left', () => {
  learn(candidate('张', 'zhang'), false)
  learn(candidate('示', 'shi'), false)
  learn(candidate('例', 'li'), true)
  expect([...known().keys()].sort()).toEqual(['张', '示', '例', '张示例'].sort())
})

test('parts of letters that were dropped make none', () => {
  learn(candidate('张', 'zhang'), false)
  forgetParts()
  learn(candidate('示例', 'shi li'), true)
  expect([...known().keys()].sort()).toEqual(['张', '示例'].sort())
})

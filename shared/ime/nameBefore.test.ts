import { expect, test } from 'vitest'
import { languageFiles } from '../../electron/launch/ime/model.ts'
import { familyName, givenName } from './kinds.ts'
import { decodeLexicon } from './lexicon.ts'
import { nameBefore } from './nameBefore.ts'

const lexicon = decodeLexicon(languageFiles().lexicon.buffer)

test.each([
  ['王', familyName],
  ['欧阳', familyName],
  ['申请人：王', familyName],
  ['王小', givenName],
  ['欧阳小', givenName],
  ['', null],
  ['的', null],
  ['老王', null],
  ['王小明', null],
  ['abc', null],
])('before the caret stands %j', (before, kind) => {
  expect(nameBefore(lexicon, before)).toBe(kind)
})

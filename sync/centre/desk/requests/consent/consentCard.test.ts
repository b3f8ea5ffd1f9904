import { expect, test } from 'vitest'
import type { Submission } from '../../../../../shared/contract/requests.ts'
import { submission } from '../../../testCentre.ts'
import { wordsIn } from '../../catalogue.ts'
import { consentCard } from './consentCard.ts'
import { consentWords } from './words.ts'

const words = consentWords['zh-CN']
const shown = (change: Partial<Submission['consent']>, guardian?: Submission['identity']['guardian']) => {
  const { consent, identity, ...rest } = submission()
  const whole = {
    ...rest,
    consent: { ...consent, ...change },
    identity: { ...identity, ...(guardian && { guardian }) },
  }
  return consentCard({ words: wordsIn('zh-CN'), formToken: '', staff: null }, whole).markup
}

test('staff read what was accepted in which version, for whom, in which language and when', () => {
  const card = shown(
    { sharedWith: '示例<公证处>' },
    { name: '示例家长', phone: '02162345678', consent: true },
  )
  for (const text of [
    words.agreements.registration,
    words.version('1'),
    words.sensitive,
    '示例&lt;公证处&gt;',
    words.guardian,
    words.languages['zh-CN'],
    '2026-04-30 09:59',
  ])
    expect(card).toContain(text)
  // Who the guardian is stands where only whoever decides reads it.
  expect(card).not.toContain('示例家长')
})

test('a consent of an older kiosk, which named nobody, says so', () => {
  const card = shown({})
  expect(card).toContain(words.unnamed)
  expect(card).not.toContain(words.guardian)
})

import type { Output } from '../../../shared/contract/contract.ts'
import { keep } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { ContentWords } from '../../i18n/contentWords.ts'
import type { useFormat } from '../../i18n/format.ts'
import { nameOf } from '../../i18n/nameOf.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import { penaltyLines } from './penaltyLines.ts'

/** Where an institution is and when it is open, with the penalties now public, to be taken away. */
export const institutionSlip = (
  { institution, penalties }: Output<'institutions.get'>,
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
  words: ContentWords,
): Taken => ({
  title: institution.name,
  state: institution.sample ? t.lawyer.sampleTitle : null,
  facts: keep([
    { name: t.lawyer.address, value: institution.address },
    { name: t.lawyer.phone, value: institution.phone },
    { name: t.lawyer.hours, value: institution.hours },
    { name: t.take.kind, value: nameOf(t.institution.kinds, institution.kind) },
    { name: t.lawyer.expertise, value: words.list(institution.expertise) },
    { name: t.lawyer.founded, value: institution.founded && format.date(institution.founded) },
    { name: t.lawyer.team, value: institution.team !== null && t.lawyer.people(institution.team) },
  ]),
  parts: [
    penaltyLines(penalties, t, format, words),
    ...(institution.intro ? [{ heading: t.lawyer.intro, lines: [institution.intro] }] : []),
  ],
})

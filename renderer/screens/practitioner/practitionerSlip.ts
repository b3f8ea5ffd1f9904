import type { PractitionerCard } from '../../../shared/contract/practitioners.ts'
import { keep } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { ContentWords } from '../../i18n/contentWords.ts'
import type { useFormat } from '../../i18n/format.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import { penaltyLines } from '../institution/penaltyLines.ts'

/** Who a practitioner is and where to find them, with the penalties now public, to be taken away. */
export const practitionerSlip = (
  card: PractitionerCard,
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
  words: ContentWords,
): Taken => ({
  title: `${card.name} ${t.kinds[card.kind]}`,
  state: card.sample ? t.lawyer.sampleTitle : null,
  facts: keep([
    { name: t.lawyer.institution, value: card.institution.name },
    { name: t.lawyer.address, value: card.institution.address },
    { name: t.lawyer.phone, value: card.institution.phone },
    { name: t.lawyer.hours, value: card.institution.hours },
    { name: t.lawyer.certificate, value: card.certificateNo },
    {
      name: t.lawyer.years,
      value: card.yearsInPractice !== null && t.lawyer.yearsCount(card.yearsInPractice),
    },
    { name: t.lawyer.licensed, value: card.licensedOn && format.date(card.licensedOn) },
    { name: t.lawyer.expertise, value: words.list(card.expertise) },
    { name: t.lawyer.languages, value: words.list(card.languages) },
  ]),
  parts: [
    penaltyLines(card.penalties, t, format, words),
    ...(card.history ? [{ heading: t.lawyer.history, lines: [card.history] }] : []),
  ],
})

import type { PractitionerCard } from '../../../shared/contract/practitioners.ts'
import { keep } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'

/** Who a practitioner is and where to find them, to be taken away. */
export const practitionerSlip = (card: PractitionerCard, t: Catalogue): Taken => ({
  title: `${card.name} ${t.kinds[card.kind]}`,
  state: card.sample ? t.lawyer.sampleTitle : null,
  facts: keep([
    { name: t.lawyer.institution, value: card.institution.name },
    { name: t.lawyer.address, value: card.institution.address },
    { name: t.lawyer.phone, value: card.institution.phone },
    { name: t.lawyer.hours, value: card.institution.hours },
    { name: t.lawyer.certificate, value: card.certificateNo },
    { name: t.lawyer.expertise, value: card.expertise.join('、') },
  ]),
  parts: [],
})

import type { Institution } from '../../../shared/contract/institutions.ts'
import { keep } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import { nameOf } from '../../i18n/nameOf.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'

/** Where an institution is and when it is open, to be taken away. */
export const institutionSlip = (institution: Institution, t: Catalogue): Taken => ({
  title: institution.name,
  state: institution.sample ? t.lawyer.sampleTitle : null,
  facts: keep([
    { name: t.lawyer.address, value: institution.address },
    { name: t.lawyer.phone, value: institution.phone },
    { name: t.lawyer.hours, value: institution.hours },
    { name: t.take.kind, value: nameOf(t.institution.kinds, institution.kind) },
    { name: t.lawyer.expertise, value: institution.expertise.join('、') },
  ]),
  parts: institution.intro ? [{ heading: t.lawyer.intro, lines: [institution.intro] }] : [],
})

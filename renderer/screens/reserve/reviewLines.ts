import type { Catalogue } from '../../i18n/zh-CN.ts'
import { checkedOf } from './identity/person.ts'
import { maskIdNumber, maskPhone } from './mask.ts'
import type { Draft } from './store.ts'

/** A line to read over; `step` is where it can be changed. */
export type ReviewLine = { name: string; value: string; step: number | null }

/** Everything that was filled in, masked where bystanders could read it. */
export function reviewLines(draft: Draft, t: Catalogue): ReviewLine[] {
  const asked = draft.service ? serviceLines(draft, t) : lawyerLines(draft, t)
  const about = draft.service ? draft.service.steps.length + (draft.service.reminder ? 1 : 0) : 3
  const identity = about + 2
  return [
    ...asked,
    { name: t.reserve.name, value: draft.name, step: identity },
    { name: t.reserve.idNumber, value: maskIdNumber(draft.idNumber), step: identity },
    { name: t.reserve.phone, value: maskPhone(draft.phone), step: identity },
    ...(checkedOf(draft)?.guardian ? [guardianLine(draft, t, identity)] : []),
  ]
}

const guardianLine = (draft: Draft, t: Catalogue, step: number): ReviewLine => ({
  name: t.identity.guardian.review,
  value: `${draft.guardianName} · ${maskPhone(draft.guardianPhone)}`,
  step,
})

function lawyerLines({ lawyer, matter, mode, time, summary }: Draft, t: Catalogue): ReviewLine[] {
  const how = [mode && t.reserve.modes[mode], time && t.reserve.times[time]].join(' · ')
  return [
    { name: t.reserve.lawyer, value: lawyer?.name ?? '', step: null },
    { name: t.reserve.matter, value: matter ? t.reserve.matters[matter] : '', step: 1 },
    { name: t.reserve.mode, value: how, step: 2 },
    { name: t.reserve.summary, value: summary || t.reserve.summaryNone, step: 3 },
  ]
}

function serviceLines({ service, answers }: Draft, t: Catalogue): ReviewLine[] {
  if (!service) return []
  return [
    { name: t.service.name, value: service.name, step: null },
    ...service.steps.flatMap(({ fields }, at) =>
      fields.map((field) => {
        const given = answers[field.id]?.trim() ?? ''
        const value =
          field.kind === 'choice' ? field.options.find(({ id }) => id === given)?.name : given || null
        return { name: field.label, value: value ?? t.reserve.summaryNone, step: at + 1 }
      }),
    ),
  ]
}

import type { ServiceField } from '../../../shared/contract/services.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import { askedOf } from './answers.ts'
import { formSteps } from './formSteps.ts'
import { checkedOf } from './identity/person.ts'
import { maskIdNumber, maskPhone } from './mask.ts'
import type { Draft } from './store.ts'

/** A line to read over; `step` is where it can be changed, `lang` what its value is written in, where that is not the page's language. */
export type ReviewLine = { name: string; value: string; step: number | null; lang?: 'zh-CN' | undefined }

/** Everything that was filled in, masked where bystanders could read it. */
export function reviewLines(draft: Draft, t: Catalogue): ReviewLine[] {
  const asked = draft.service ? serviceLines(draft, t) : lawyerLines(draft, t)
  const identity = formSteps(draft.service).indexOf('identity') + 1
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
    { name: t.reserve.lawyer, value: lawyer?.name ?? '', step: null, lang: 'zh-CN' },
    { name: t.reserve.matter, value: matter ? t.reserve.matters[matter] : '', step: 1 },
    { name: t.reserve.mode, value: how, step: 2 },
    { name: t.reserve.summary, value: summary || t.reserve.summaryNone, step: 3 },
  ]
}

function serviceLines(draft: Draft, t: Catalogue): ReviewLine[] {
  const { service } = draft
  if (!service) return []
  const { questions, answers } = askedOf(draft)
  return [
    { name: t.service.name, value: service.name, step: null },
    ...service.steps.flatMap(({ fields }, at) =>
      fields
        .filter((field) => questions.includes(field))
        .map((field) => ({
          name: field.label,
          value: answerInWords(field, answers.get(field.id), draft, t) ?? t.reserve.summaryNone,
          step: at + 1,
          ...(field.kind === 'institution' && draft.institution && { lang: 'zh-CN' as const }),
        })),
    ),
  ]
}

function answerInWords(
  field: ServiceField,
  given: string | undefined,
  { institution }: Draft,
  t: Catalogue,
): string | undefined {
  if (given === undefined || field.kind === 'text') return given
  if (field.kind === 'institution') return institution?.name ?? t.service.anyInstitution
  return field.options.find(({ id }) => id === given)?.name
}

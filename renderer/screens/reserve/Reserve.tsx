import type { ReactElement } from 'react'
import { useText } from '../../i18n/text.ts'
import { AgreementsStep } from './AgreementsStep.tsx'
import { FindingsStep } from './FindingsStep.tsx'
import { formSteps } from './formSteps.ts'
import { IdentityStep } from './identity/IdentityStep.tsx'
import { MatterStep } from './MatterStep.tsx'
import { MeetingStep } from './MeetingStep.tsx'
import './Reserve.css'
import { ReminderStep } from './ReminderStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import { ServiceStep } from './ServiceStep.tsx'
import { SummaryStep } from './SummaryStep.tsx'
import { tellService, useDraft } from './store.ts'
import { useServiceInLanguage } from './useServiceInLanguage.ts'

export type StepProps = {
  title: string
  step: { at: number; of: number }
  /** Come back to from the review, to change one thing. */
  editing: boolean
}

/** Reserving a lawyer (Codes, Art. 26) or asking for a service (Art. 21): what it is about, who asks, and the review. */
export function Reserve({ step, editing }: { step: number; editing: boolean }): ReactElement {
  const t = useText()
  const { steps } = t.reserve
  const service = useDraft((draft) => draft.service)
  useServiceInLanguage(service, tellService)
  const all = formSteps(service)
  const shown = all[step - 1] ?? 'review'
  const at = { step: { at: step, of: all.length }, editing }
  switch (shown) {
    case 'matter':
      return <MatterStep title={steps.matter} {...at} />
    case 'meeting':
      return <MeetingStep title={steps.meeting} {...at} />
    case 'summary':
      return <SummaryStep title={steps.summary} {...at} />
    case 'findings':
      return <FindingsStep title={t.service.findings} {...at} />
    case 'reminder':
      return <ReminderStep title={t.service.reminder} {...at} />
    case 'agreements':
      return <AgreementsStep title={steps.agreements} {...at} />
    case 'identity':
      return <IdentityStep title={steps.identity} {...at} />
    case 'review':
      return <ReviewStep title={steps.review} step={at.step} />
    default: {
      const { title = '', why = [], fields = [] } = service?.steps[shown] ?? {}
      // A step of its own each: what was tried too early on one is not said of the next.
      return <ServiceStep key={shown} title={title} why={why} fields={fields} {...at} />
    }
  }
}

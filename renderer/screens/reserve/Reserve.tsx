import type { ReactElement } from 'react'
import { useText } from '../../i18n/text.ts'
import { AgreementsStep } from './AgreementsStep.tsx'
import { IdentityStep } from './IdentityStep.tsx'
import { MatterStep } from './MatterStep.tsx'
import { MeetingStep } from './MeetingStep.tsx'
import './Reserve.css'
import { ReviewStep } from './ReviewStep.tsx'
import { SummaryStep } from './SummaryStep.tsx'

export type StepProps = { title: string; step: { at: number; of: number } }

/** Reserving a lawyer (Codes, Art. 26): six steps, one thing on each. */
export function Reserve({ step }: { step: number }): ReactElement {
  const { steps } = useText().reserve
  const at = { at: step, of: 6 }
  switch (step) {
    case 1:
      return <MatterStep title={steps.matter} step={at} />
    case 2:
      return <MeetingStep title={steps.meeting} step={at} />
    case 3:
      return <SummaryStep title={steps.summary} step={at} />
    case 4:
      return <AgreementsStep title={steps.agreements} step={at} />
    case 5:
      return <IdentityStep title={steps.identity} step={at} />
    default:
      return <ReviewStep title={steps.review} step={at} />
  }
}

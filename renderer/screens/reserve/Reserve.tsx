import type { ReactElement } from 'react'
import { useText } from '../../i18n/text.ts'
import { AgreementsStep } from './AgreementsStep.tsx'
import { IdentityStep } from './IdentityStep.tsx'
import { MatterStep } from './MatterStep.tsx'
import { MeetingStep } from './MeetingStep.tsx'
import './Reserve.css'
import { ReviewStep } from './ReviewStep.tsx'
import { SummaryStep } from './SummaryStep.tsx'

export type StepProps = {
  title: string
  step: { at: number; of: number }
  /** Come back to from the review, to change one thing. */
  editing: boolean
}

/** Reserving a lawyer (Codes, Art. 26): six steps, one thing on each. */
export function Reserve({ step, editing }: { step: number; editing: boolean }): ReactElement {
  const { steps } = useText().reserve
  const at = { at: step, of: 6 }
  switch (step) {
    case 1:
      return <MatterStep title={steps.matter} step={at} editing={editing} />
    case 2:
      return <MeetingStep title={steps.meeting} step={at} editing={editing} />
    case 3:
      return <SummaryStep title={steps.summary} step={at} editing={editing} />
    case 4:
      return <AgreementsStep title={steps.agreements} step={at} editing={editing} />
    case 5:
      return <IdentityStep title={steps.identity} step={at} editing={editing} />
    default:
      return <ReviewStep title={steps.review} step={at} />
  }
}

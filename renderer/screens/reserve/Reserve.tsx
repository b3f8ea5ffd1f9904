import type { ReactElement } from 'react'
import { useText } from '../../i18n/text.ts'
import { AgreementsStep } from './AgreementsStep.tsx'
import { IdentityStep } from './identity/IdentityStep.tsx'
import { MatterStep } from './MatterStep.tsx'
import { MeetingStep } from './MeetingStep.tsx'
import './Reserve.css'
import { ReminderStep } from './ReminderStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import { ServiceStep } from './ServiceStep.tsx'
import { SummaryStep } from './SummaryStep.tsx'
import { useDraft } from './store.ts'

export type StepProps = {
  title: string
  step: { at: number; of: number }
  /** Come back to from the review, to change one thing. */
  editing: boolean
}

type StepScreen = (props: StepProps) => ReactElement

const reminderStep: StepScreen = (props) => <ReminderStep {...props} />

/** Reserving a lawyer (Codes, Art. 26) or asking for a service (Art. 21): what it is about, who asks, and the review. */
export function Reserve({ step, editing }: { step: number; editing: boolean }): ReactElement {
  const t = useText()
  const { steps } = t.reserve
  const service = useDraft((draft) => draft.service)
  const about: [string, StepScreen][] = service
    ? service.steps.map(({ title, fields }) => [
        title,
        // A step of its own each: what was tried too early on one is not said of the next.
        (props) => <ServiceStep key={title} {...props} fields={fields} />,
      ])
    : [
        [steps.matter, (props) => <MatterStep {...props} />],
        [steps.meeting, (props) => <MeetingStep {...props} />],
        [steps.summary, (props) => <SummaryStep {...props} />],
      ]
  const all: [string, StepScreen][] = [
    ...about,
    ...(service?.reminder ? [[t.service.reminder, reminderStep] satisfies [string, StepScreen]] : []),
    [steps.agreements, (props) => <AgreementsStep {...props} />],
    [steps.identity, (props) => <IdentityStep {...props} />],
  ]
  const [title, screen] = all[step - 1] ?? []
  const at = { at: step, of: all.length + 1 }
  return title && screen ? (
    screen({ title, step: at, editing })
  ) : (
    <ReviewStep title={steps.review} step={at} />
  )
}

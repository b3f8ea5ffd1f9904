import { holds } from '../../../shared/rules/when.ts'
import { Consent } from '../../components/Choice.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useText } from '../../i18n/text.ts'
import { askedOf } from './answers.ts'
import type { StepProps } from './Reserve.tsx'
import { Step } from './Step.tsx'
import { fill, useDraft } from './store.ts'

/** The risks of the matter and what an answer is worth, before it is asked for (Codes, Art. 18). */
export function ReminderStep(props: StepProps) {
  const t = useText()
  const draft = useDraft()
  const { acknowledged } = draft
  const reminder = draft.service?.reminder
  const { answers } = askedOf(draft)
  const own = reminder?.choices.filter(({ when }) => holds(when, answers)) ?? []
  return (
    <Step {...props} missing={acknowledged ? null : t.service.acknowledgeFirst}>
      {own.map(({ text }) => (
        <Notice key={text} tone="warn">
          <p>{text}</p>
        </Notice>
      ))}
      <Notice>
        <p>{reminder?.text}</p>
      </Notice>
      <Consent checked={acknowledged} onChange={(checked) => fill({ acknowledged: checked })}>
        {t.service.acknowledge}
      </Consent>
    </Step>
  )
}

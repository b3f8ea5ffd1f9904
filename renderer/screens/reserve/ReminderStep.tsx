import { Consent } from '../../components/Choice.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useText } from '../../i18n/text.ts'
import type { StepProps } from './Reserve.tsx'
import { Step } from './Step.tsx'
import { fill, useDraft } from './store.ts'

/** The risks of the matter and what an answer is worth, before it is asked for (Codes, Art. 18). */
export function ReminderStep(props: StepProps) {
  const t = useText()
  const { service, answers, acknowledged } = useDraft()
  const reminder = service?.reminder
  const own = reminder?.choices.filter(({ field, option }) => answers[field] === option) ?? []
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

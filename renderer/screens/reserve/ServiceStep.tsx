import type { ServiceField, ServiceStatement } from '../../../shared/contract/services.ts'
import { holds, mustAnswer } from '../../../shared/rules/when.ts'
import { usePreferences } from '../../app/preferences.ts'
import { AlarmBox } from '../../components/AlarmBox.tsx'
import { useText } from '../../i18n/text.ts'
import { Said } from '../service/Said.tsx'
import { askedOf } from './answers.ts'
import type { StepProps } from './Reserve.tsx'
import { ServiceQuestion } from './ServiceQuestion.tsx'
import { Step } from './Step.tsx'
import { useDraft } from './store.ts'

type Props = StepProps & { why: readonly ServiceStatement[]; fields: readonly ServiceField[] }

/** One step of a service as its definition has it (Codes, Art. 28). */
export function ServiceStep({ why, fields, ...props }: Props) {
  const t = useText()
  const lang = usePreferences((state) => state.lang)
  const draft = useDraft()
  const { questions, answers } = askedOf(draft)
  const shown = fields.filter((field) => questions.includes(field))
  const open = shown.find((field) => mustAnswer(field, answers) && !answers.has(field.id))
  const missing = open && (open.kind === 'text' ? t.service.write(open.label) : t.reserve.choose)
  const alarms = (draft.service?.alarms ?? []).filter(
    ({ when }) => holds(when, answers) && shown.some(({ id }) => id in when),
  )
  return (
    <Step {...props} missing={missing ?? null}>
      {why
        .filter(({ when }) => holds(when, answers))
        .map((statement) => (
          <Said key={statement.text} {...statement} />
        ))}
      {shown.map((field) => (
        <ServiceQuestion key={field.id} field={field} alone={fields.length === 1} />
      ))}
      {alarms.map((alarm) => (
        <AlarmBox key={alarm.text} alarm={alarm} lang={lang} />
      ))}
    </Step>
  )
}

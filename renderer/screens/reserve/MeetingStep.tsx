import type { MeetingMode } from '../../../shared/contract/requests.ts'
import { Choice } from '../../components/Choice.tsx'
import { TimeChoice } from '../../components/TimeChoice.tsx'
import { useText } from '../../i18n/text.ts'
import type { StepProps } from './Reserve.tsx'
import { Step } from './Step.tsx'
import { fill, useDraft } from './store.ts'

const modes: MeetingMode[] = ['in-person', 'phone', 'video']

/** How and when to meet. */
export function MeetingStep(props: StepProps) {
  const t = useText()
  const { mode, time } = useDraft()
  return (
    <Step {...props} missing={mode && time ? null : t.reserve.choose}>
      <section className="stack">
        <h2>{t.reserve.mode}</h2>
        <Choice
          label={t.reserve.mode}
          options={modes.map((value) => ({ value, name: t.reserve.modes[value] }))}
          value={mode}
          onChange={(chosen) => fill({ mode: chosen })}
        />
      </section>
      <section className="stack">
        <h2>{t.reserve.time}</h2>
        <TimeChoice value={time} onChange={(chosen) => fill({ time: chosen })} />
      </section>
    </Step>
  )
}

import { Check } from 'lucide-react'
import { arrive, go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { maskIdNumber, maskPhone } from './mask.ts'
import type { StepProps } from './Reserve.tsx'
import { submit, useDraft } from './store.ts'

/** Everything once more, masked where bystanders could read it, before it is sent. */
export function ReviewStep({ title, step }: Pick<StepProps, 'title' | 'step'>) {
  const t = useText()
  const draft = useDraft()
  const send = async () => {
    if (await submit(new Date())) arrive({ screen: 'receipt' })
  }
  const lines = [
    { name: t.reserve.lawyer, value: draft.lawyer?.name ?? '', step: null },
    { name: t.reserve.matter, value: draft.matter && t.reserve.matters[draft.matter], step: 1 },
    {
      name: t.reserve.mode,
      value: [draft.mode && t.reserve.modes[draft.mode], draft.time && t.reserve.times[draft.time]].join(
        ' · ',
      ),
      step: 2,
    },
    { name: t.reserve.summary, value: draft.summary || t.reserve.summaryNone, step: 3 },
    { name: t.reserve.name, value: draft.name, step: 5 },
    { name: t.reserve.idNumber, value: maskIdNumber(draft.idNumber), step: 5 },
    { name: t.reserve.phone, value: maskPhone(draft.phone), step: 5 },
  ]
  return (
    <Screen
      title={title}
      step={step}
      actions={
        <Button look="main" icon={<Check aria-hidden />} disabled={draft.sending} onPress={() => void send()}>
          {draft.sending ? t.reserve.submitting : t.reserve.submit}
        </Button>
      }
    >
      {draft.failure && <Failure code={draft.failure} />}
      <p>{t.reserve.reviewLead}</p>
      <dl className="review">
        {lines.map((line) => (
          <div key={line.name} className="review-line">
            <dt>{line.name}</dt>
            <dd>{line.value}</dd>
            {line.step && (
              <Button
                label={`${t.reserve.change}: ${line.name}`}
                onPress={() => go({ screen: 'reserve', step: line.step, editing: true })}
              >
                {t.reserve.change}
              </Button>
            )}
          </div>
        ))}
      </dl>
      <Notice title={t.reserve.riskTitle}>
        {/* Codes, Arts 18, 29 */}
        <p>{t.reserve.risk}</p>
        <p>{t.reserve.riskFree}</p>
      </Notice>
    </Screen>
  )
}

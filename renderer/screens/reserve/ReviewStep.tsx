import { Check } from 'lucide-react'
import { arrive, go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { formSteps } from './formSteps.ts'
import { Cancelled } from './identity/Cancelled.tsx'
import { checkedOf, isUnsound } from './identity/person.ts'
import { openStep } from './openStep.ts'
import type { StepProps } from './Reserve.tsx'
import { reviewLines } from './reviewLines.ts'
import { useDraft } from './store.ts'
import { submit } from './submit.ts'

/** Everything once more before it is sent. */
export function ReviewStep({ title, step }: Pick<StepProps, 'title' | 'step'>) {
  const t = useText()
  const draft = useDraft()
  const send = async () => {
    // Something was changed and left without what the change asks for.
    const identity = formSteps(draft.service).indexOf('identity') + 1
    const open = openStep(draft) ?? (isUnsound(draft) ? identity : null)
    if (open !== null) go({ screen: 'reserve', step: open, editing: true })
    else if (await submit()) arrive({ screen: 'receipt' })
  }
  return (
    <Screen
      undated
      title={title}
      step={step}
      actions={
        <Button look="main" icon={<Check aria-hidden />} disabled={draft.sending} onPress={() => void send()}>
          {draft.sending ? t.reserve.submitting : t.reserve.submit}
        </Button>
      }
    >
      {draft.failure === 'account-cancelled' ? (
        <Cancelled words={checkedOf(draft)?.cancelled ?? []} />
      ) : (
        draft.failure && <Failure code={draft.failure} />
      )}
      {draft.failure === 'agreements-changed' && (
        <Button
          look="main"
          onPress={() =>
            go({ screen: 'reserve', step: formSteps(draft.service).indexOf('agreements') + 1, editing: true })
          }
        >
          {t.reserve.readAgain}
        </Button>
      )}
      <p>{t.reserve.reviewLead}</p>
      <dl className="review" data-personal>
        {reviewLines(draft, t).map(({ name, value, step: at, lang }) => (
          <div key={name} className="review-line">
            <dt>{name}</dt>
            <dd lang={lang}>{value}</dd>
            {at && (
              <dd>
                <Button
                  label={`${t.reserve.change}: ${name}`}
                  onPress={() => go({ screen: 'reserve', step: at, editing: true })}
                >
                  {t.reserve.change}
                </Button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <Notice title={t.reserve.riskTitle}>
        {/* Codes, Arts 18, 29 */}
        <p>{t.reserve.risk}</p>
        <p>{draft.service?.cost ?? t.reserve.riskFree}</p>
      </Notice>
    </Screen>
  )
}

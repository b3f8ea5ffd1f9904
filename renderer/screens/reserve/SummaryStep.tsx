import { Field } from '../../components/Field.tsx'
import { useText } from '../../i18n/text.ts'
import type { StepProps } from './Reserve.tsx'
import { Step } from './Step.tsx'
import { fill, useDraft } from './store.ts'

const longest = 500

/** A few words for the lawyer; may stay empty. */
export function SummaryStep(props: StepProps) {
  const t = useText()
  const summary = useDraft((draft) => draft.summary)
  return (
    <Step {...props} missing={null}>
      <p>{t.reserve.summaryLead}</p>
      <Field
        label={t.reserve.summary}
        hint={t.reserve.summaryHint}
        pad="text"
        rows={6}
        maxLength={longest}
        value={summary}
        onChange={(text) => fill({ summary: text })}
      />
      <p className="muted">{t.reserve.summaryCount(longest - summary.length)}</p>
    </Step>
  )
}

import type { ServiceField } from '../../../shared/contract/services.ts'
import { Chips, Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { useText } from '../../i18n/text.ts'
import { answerField } from './answers.ts'
import { InstitutionQuestion } from './InstitutionQuestion.tsx'
import { useDraft } from './store.ts'

/** One thing asked. `alone` on its screen it is named by the screen's title. */
export function ServiceQuestion({ field, alone }: { field: ServiceField; alone: boolean }) {
  const t = useText()
  const answer = useDraft((draft) => draft.answers[field.id])
  switch (field.kind) {
    case 'choice':
      return (
        <section className="stack">
          {!alone && <h2>{field.label}</h2>}
          <Choice
            label={field.label}
            options={field.options.map(({ id, name, note }) => ({ value: id, name, note }))}
            value={answer ?? null}
            onChange={(chosen) => answerField(field.id, chosen)}
          />
        </section>
      )
    case 'district':
      return (
        <Chips
          label={field.label}
          options={field.options.map(({ id, name }) => ({ value: id, name }))}
          value={answer ?? null}
          onChange={(chosen) => answerField(field.id, chosen ?? '')}
        />
      )
    case 'institution':
      return <InstitutionQuestion field={field} />
    case 'text':
      return (
        <section className="stack">
          {field.optional && <p>{t.reserve.summaryLead}</p>}
          <Field
            label={field.label}
            hint={field.hint}
            pad="text"
            rows={6}
            maxLength={field.longest}
            value={answer ?? ''}
            onChange={(text) => answerField(field.id, text)}
          />
          <p className="muted">{t.reserve.summaryCount(field.longest - (answer ?? '').length)}</p>
        </section>
      )
  }
}

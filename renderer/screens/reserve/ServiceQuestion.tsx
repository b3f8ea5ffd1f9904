import type { ServiceField } from '../../../shared/contract/services.ts'
import { holds, mustAnswer } from '../../../shared/rules/when.ts'
import { Chips, Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { useText } from '../../i18n/text.ts'
import { answerField, askedOf } from './answers.ts'
import { InstitutionQuestion } from './InstitutionQuestion.tsx'
import { useDraft } from './store.ts'

/** Up to so many characters a text is a name or an address, written on one line. */
const oneLine = 100

/** One thing asked. `alone` on its screen it is named by the screen's title. */
export function ServiceQuestion({ field, alone }: { field: ServiceField; alone: boolean }) {
  const t = useText()
  const draft = useDraft()
  const { answers } = askedOf(draft)
  const answer = draft.answers[field.id]
  switch (field.kind) {
    case 'choice':
      return (
        <section className="stack">
          {!alone && <h2>{field.label}</h2>}
          <Choice
            label={field.label}
            options={field.options
              .filter(({ when }) => holds(when, answers))
              .map(({ id, name, note }) => ({ value: id, name, note }))}
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
      return field.longest <= oneLine ? (
        <Field
          label={field.label}
          hint={field.hint}
          pad="text"
          maxLength={field.longest}
          value={answer ?? ''}
          onChange={(text) => answerField(field.id, text)}
        />
      ) : (
        <section className="stack">
          {!mustAnswer(field, answers) && <p>{t.reserve.summaryLead}</p>}
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

import type { ServiceField } from '../../../shared/contract/services.ts'
import { Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { useText } from '../../i18n/text.ts'
import type { StepProps } from './Reserve.tsx'
import { Step } from './Step.tsx'
import { answerField, useDraft } from './store.ts'

/** One step of a service as its definition has it (Codes, Art. 28). */
export function ServiceStep({ fields, ...props }: StepProps & { fields: readonly ServiceField[] }) {
  const t = useText()
  const answers = useDraft((draft) => draft.answers)
  const open = fields.find(({ id, optional }) => !optional && !answers[id]?.trim())
  const missing = open && (open.kind === 'choice' ? t.reserve.choose : t.service.write(open.label))
  return (
    <Step {...props} missing={missing ?? null}>
      {fields.map((field) => (
        <section key={field.id} className="stack">
          {field.kind === 'choice' && fields.length > 1 && <h2>{field.label}</h2>}
          {field.kind === 'choice' ? (
            <Choice
              label={field.label}
              options={field.options.map(({ id, name, note }) => ({ value: id, name, note }))}
              value={answers[field.id] ?? null}
              onChange={(chosen) => answerField(field.id, chosen)}
            />
          ) : (
            <>
              {field.optional && <p>{t.reserve.summaryLead}</p>}
              <Field
                label={field.label}
                hint={field.hint}
                pad="text"
                rows={6}
                maxLength={field.longest}
                value={answers[field.id] ?? ''}
                onChange={(text) => answerField(field.id, text)}
              />
              <p className="muted">
                {t.reserve.summaryCount(field.longest - (answers[field.id] ?? '').length)}
              </p>
            </>
          )}
        </section>
      ))}
    </Step>
  )
}

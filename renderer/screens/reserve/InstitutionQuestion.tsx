import type { ServiceField } from '../../../shared/contract/services.ts'
import { holds } from '../../../shared/rules/when.ts'
import { useAsked } from '../../app/ask.ts'
import { Choice } from '../../components/Choice.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { anyInstitution, askedOf, chooseInstitution } from './answers.ts'
import { useDraft } from './store.ts'

/** Who is to receive the request: the nearest first, those of a district where the rule binds to one, or the staff's choice. */
export function InstitutionQuestion({ field }: { field: Extract<ServiceField, { kind: 'institution' }> }) {
  const t = useText()
  const format = useFormat()
  const draft = useDraft()
  const { questions, answers } = askedOf(draft)
  const bound = questions.some(({ id, optional }) => id === field.in && !optional)
  const district = answers.get(field.in ?? '') ?? null
  const of = field.of
    .filter(({ when }) => holds(when, answers))
    .map(({ kind, expertise }) => ({ kind, expertise }))
  const { asked, retry } = useAsked('institutions.near', { of, district })
  // Where it is bound to a district, none is offered before that is known.
  if (bound && district === null) return null
  return (
    <section className="stack">
      <h2>{field.label}</h2>
      <Loaded asked={asked} retry={retry}>
        {({ institutions }) => (
          <>
            {institutions.length === 0 && <Notice>{t.service.noInstitution}</Notice>}
            <Choice
              label={field.label}
              options={[
                { value: anyInstitution, name: t.service.anyInstitution, note: t.service.anyInstitutionNote },
                ...institutions.map(({ institutionId, name, address, distance }) => ({
                  value: institutionId,
                  name,
                  lang: 'zh-CN' as const,
                  note: [address, distance !== null && t.lawyers.distance(format.distance(distance))]
                    .filter(Boolean)
                    .join(' · '),
                })),
              ]}
              value={answers.get(field.id) ?? null}
              onChange={(chosen) =>
                chooseInstitution(
                  field.id,
                  institutions.find(({ institutionId }) => institutionId === chosen) ?? null,
                )
              }
            />
          </>
        )}
      </Loaded>
    </section>
  )
}

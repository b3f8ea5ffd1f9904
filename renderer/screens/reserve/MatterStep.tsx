import type { Matter } from '../../../shared/contract/requests.ts'
import { Choice } from '../../components/Choice.tsx'
import { type FigureName, figures } from '../../components/figures/figures.tsx'
import { useText } from '../../i18n/text.ts'
import { LawyerLine } from './LawyerLine.tsx'
import type { StepProps } from './Reserve.tsx'
import { Step } from './Step.tsx'
import { fill, useDraft } from './store.ts'

/** Every matter with its drawing, the commonest first. */
const drawings: [Matter, FigureName][] = [
  ['labour', 'wages'],
  ['family', 'family'],
  ['housing', 'housing'],
  ['debt', 'debt'],
  ['traffic', 'traffic'],
  ['injury', 'injury'],
  ['inheritance', 'inheritance'],
  ['consumer', 'consumer'],
  ['criminal', 'criminal'],
  ['other', 'other'],
]

/** What it is about: a touch is enough. */
export function MatterStep(props: StepProps) {
  const t = useText()
  const matter = useDraft((draft) => draft.matter)
  return (
    <Step {...props} missing={matter ? null : t.reserve.choose}>
      <LawyerLine />
      <Choice
        label={t.reserve.steps.matter}
        options={drawings.map(([value, figure]) => ({
          value,
          name: t.reserve.matters[value],
          figure: figures[figure],
        }))}
        value={matter}
        onChange={(chosen) => fill({ matter: chosen })}
      />
    </Step>
  )
}

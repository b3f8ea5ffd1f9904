import type { AppraisalLevel } from '../../../shared/contract/followUps.ts'
import { Choice } from '../../components/Choice.tsx'
import { useText } from '../../i18n/text.ts'

const levels: AppraisalLevel[] = ['very-satisfied', 'satisfied', 'fair', 'dissatisfied']

type Props = { value: AppraisalLevel | null; onChange: (level: AppraisalLevel) => void }

/** How the answer was found, the best first (Codes, Art. 20). */
export function LevelChoice({ value, onChange }: Props) {
  const t = useText()
  return (
    <Choice
      label={t.followUp.levelLabel}
      options={levels.map((level) => ({ value: level, name: t.followUp.levels[level] }))}
      value={value}
      onChange={onChange}
    />
  )
}

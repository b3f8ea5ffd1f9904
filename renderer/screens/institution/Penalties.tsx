import type { Penalty } from '../../../shared/contract/penalties.ts'
import { Card } from '../../components/Card.tsx'
import { useText } from '../../i18n/text.ts'
import { PenaltyCard } from './PenaltyCard.tsx'

/** The penalties of somebody that are public now, or that there are none (Codes, Art. 12). */
export function Penalties({ penalties }: { penalties: readonly Penalty[] }) {
  const t = useText()
  return (
    <Card title={t.lawyer.penalties}>
      {penalties.length === 0 ? (
        <p>{t.lawyer.noPenalties}</p>
      ) : (
        penalties.map((penalty) => <PenaltyCard key={penalty.penaltyId} penalty={penalty} />)
      )}
      <p className="muted small">{t.lawyer.periodHint}</p>
    </Card>
  )
}

import { useText } from '../../i18n/text.ts'
import { QrCode } from '../QrCode.tsx'
import './VisitingCardQr.css'
import { type Visited, visitingCard } from './visitingCard.ts'

/** Name, address, telephone and place to take away on one's own phone. */
export function VisitingCardQr({ visited }: { visited: Visited }) {
  const t = useText()
  return (
    <figure className="visiting-card">
      <QrCode text={visitingCard(visited)} label={t.map.qr(visited.name)} />
      <figcaption>{t.map.qrHint}</figcaption>
    </figure>
  )
}

import type { ServiceCard } from '../../../shared/contract/services.ts'
import { Badge } from '../../components/Badge.tsx'
import { Card } from '../../components/Card.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import './Service.css'

/** When things take place (Codes, Art. 27): what is past is said to be, what is not announced has no date. */
export function Calendar({ note, dates }: NonNullable<ServiceCard['calendar']>) {
  const t = useText()
  const format = useFormat()
  const when = (from: string, to: string | null): string =>
    to ? t.service.until(format.date(from), format.date(to)) : format.date(from)
  return (
    <Card title={t.service.calendar}>
      <ul className="service-calendar">
        {dates.map(({ name, from, to, past }) => (
          <li key={name}>
            <span>
              <strong>{name}</strong>
              {from && <br />}
              {from && when(from, to)}
            </span>
            {from ? (
              <Badge tone={past ? 'note' : 'good'}>{past ? t.service.past : t.service.ahead}</Badge>
            ) : (
              <Badge tone="warn">{t.service.notAnnounced}</Badge>
            )}
          </li>
        ))}
      </ul>
      <p className="muted">{note}</p>
    </Card>
  )
}

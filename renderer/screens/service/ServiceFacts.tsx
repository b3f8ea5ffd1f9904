import { Square } from 'lucide-react'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { Card } from '../../components/Card.tsx'
import { DueDates } from '../../components/DueDates.tsx'
import { Notice } from '../../components/Notice.tsx'
import { QrCode } from '../../components/QrCode.tsx'
import { useText } from '../../i18n/text.ts'
import { NearInstitutions } from '../guide/NearInstitutions.tsx'
import './Service.css'

/** Everything about a service that helps a person decide and prepare. */
export function ServiceFacts({ service }: { service: ServiceCard }) {
  const t = useText()
  return (
    <>
      <p>{service.summary}</p>
      {/* Codes, Art. 29 */}
      <Notice tone="good">
        <p>{service.cost}</p>
      </Notice>
      <Card title={t.service.who(service.contact)}>
        {service.due.length > 0 ? <DueDates due={service.due} /> : <p>{t.service.noPeriod}</p>}
        {service.due.length > 0 && <p className="muted small">{t.service.ifToday}</p>}
      </Card>
      {service.know.length > 0 && (
        <Card title={t.service.know}>
          <ul className="service-know">
            {service.know.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Card>
      )}
      {service.papers.length > 0 && (
        <Card title={t.guide.sections.papers}>
          <ul className="service-papers">
            {service.papers.map(({ name, note }) => (
              <li key={name}>
                <Square aria-hidden />
                <span>
                  <strong>{name}</strong> {note && <span className="muted">{note}</span>}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {service.elsewhere.map(({ name, url, note }) => (
        <Card key={url} title={name}>
          <div className="service-elsewhere">
            <div className="stack">
              <p>{note}</p>
              <p className="muted small">{url}</p>
            </div>
            <QrCode text={url} label={t.service.qrLabel(name)} />
          </div>
        </Card>
      ))}
      <NearInstitutions institutions={service.institutions} />
    </>
  )
}

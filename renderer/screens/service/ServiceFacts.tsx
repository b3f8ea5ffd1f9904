import type { ServiceCard } from '../../../shared/contract/services.ts'
import type { When } from '../../../shared/rules/when.ts'
import { Card } from '../../components/Card.tsx'
import { DueDates, LaterPeriods } from '../../components/DueDates.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useText } from '../../i18n/text.ts'
import { NearInstitutions } from '../guide/NearInstitutions.tsx'
import { Calendar } from './Calendar.tsx'
import { HandOff } from './HandOff.tsx'
import { Papers } from './Papers.tsx'
import './Service.css'

/** Whatever is answered later on. */
const always = ({ when }: { when: When }): boolean => Object.keys(when).length === 0

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
        <LaterPeriods later={service.later} />
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
      {service.calendar && <Calendar {...service.calendar} />}
      <Papers papers={service.papers.filter(always)} more={!service.papers.every(always)} />
      {service.elsewhere.filter(always).map((place) => (
        <HandOff key={place.name} {...place} />
      ))}
      <NearInstitutions institutions={service.institutions} />
    </>
  )
}

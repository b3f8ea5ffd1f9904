import { Square } from 'lucide-react'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { Card } from '../../components/Card.tsx'
import { useText } from '../../i18n/text.ts'
import './Service.css'

type Props = {
  papers: readonly Pick<ServiceCard['papers'][number], 'name' | 'note'>[]
  /** Which else depends on answers that are still to be given. */
  more: boolean
}

/** What to bring, to be ticked off at home. */
export function Papers({ papers, more }: Props) {
  const t = useText()
  if (papers.length === 0) return null
  return (
    <Card title={t.guide.sections.papers}>
      <ul className="service-papers">
        {papers.map(({ name, note }) => (
          <li key={name}>
            <Square aria-hidden />
            <span>
              <strong>{name}</strong> {note && <span className="muted">{note}</span>}
            </span>
          </li>
        ))}
      </ul>
      {more && <p className="muted">{t.service.morePapers}</p>}
    </Card>
  )
}

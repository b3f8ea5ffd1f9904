import type { ServiceCard } from '../../../shared/contract/services.ts'
import { Card } from '../../components/Card.tsx'
import { QrCode } from '../../components/QrCode.tsx'
import { useText } from '../../i18n/text.ts'
import './Service.css'

type Props = Pick<ServiceCard['elsewhere'][number], 'name' | 'url' | 'note' | 'where'>

/** Where a body outside handles it (Codes, Arts 25, 27): a code for the telephone, which needs no network here. */
export function HandOff({ name, url, note, where }: Props) {
  const t = useText()
  return (
    <Card title={name}>
      <div className="service-elsewhere">
        <div className="stack">
          <p>{note}</p>
          {where && <p>{t.service.counter(where)}</p>}
          <p className="muted small service-url">{url}</p>
        </div>
        <QrCode text={url} label={t.service.qrLabel(name)} />
      </div>
    </Card>
  )
}

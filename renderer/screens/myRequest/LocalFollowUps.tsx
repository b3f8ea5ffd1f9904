import { Card } from '../../components/Card.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { useFollowUps } from '../followUp/useFollowUps.ts'

/** What was sent after the request from this kiosk and has not arrived yet. Once it has, the centre's answer shows it. */
export function LocalFollowUps() {
  const t = useText()
  const format = useFormat()
  const { asked } = useFollowUps()
  const open =
    asked.state === 'ready' ? asked.value.followUps.filter(({ delivery }) => delivery !== 'delivered') : []
  return open.length === 0 ? null : (
    <Card title={t.followUp.here}>
      {open.map(({ savedAt, delivery }) => (
        <div key={savedAt}>
          <p>
            <strong>{t.followUp.delivery[delivery]}</strong>
          </p>
          <p className="muted">{t.mine.savedAt(format.instant(savedAt))}</p>
        </div>
      ))}
    </Card>
  )
}

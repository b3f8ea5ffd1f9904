import type { LocalRequest } from '../../../shared/contract/requests.ts'
import type { Asked } from '../../app/ask.ts'
import { Card } from '../../components/Card.tsx'
import { DueDates } from '../../components/DueDates.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

type Props = { asked: Asked<LocalRequest>; retry: () => void; centreKnows: boolean }

/** What this kiosk itself knows of the request; without the network too. */
export function LocalState({ asked, retry, centreKnows }: Props) {
  const t = useText()
  const format = useFormat()
  if (asked.state === 'failed' && asked.code === 'not-found') {
    return centreKnows ? null : (
      <Card title={t.mine.here}>
        <p>{t.mine.notHere}</p>
      </Card>
    )
  }
  return (
    <Card title={t.mine.here}>
      <Loaded asked={asked} retry={retry} waiting={t.mine.finding}>
        {(request) => (
          <>
            <p className="card-title">{t.mine[request.delivery]}</p>
            {request.delivery === 'waiting' && <p>{t.mine.waitingBody}</p>}
            {request.delivery === 'held' && <p>{t.receipt.heldBody}</p>}
            <p className="muted">{t.mine.savedAt(format.instant(request.savedAt))}</p>
            {request.deliveredAt && (
              <p className="muted">{t.receipt.deliveredAt(format.instant(request.deliveredAt))}</p>
            )}
            {!centreKnows && <DueDates due={request.due} />}
          </>
        )}
      </Loaded>
    </Card>
  )
}

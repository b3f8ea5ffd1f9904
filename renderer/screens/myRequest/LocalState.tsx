import type { CentreRequest } from '../../../shared/contract/progress.ts'
import type { LocalRequest } from '../../../shared/contract/requests.ts'
import type { Asked } from '../../app/ask.ts'
import { Card } from '../../components/Card.tsx'
import { DueDates } from '../../components/DueDates.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

const tones = { waiting: 'note', held: 'warn', delivered: 'good' } as const

type Props = { asked: Asked<LocalRequest>; retry: () => void; centre: Asked<CentreRequest> }

/** What this kiosk itself knows of the request; without the network too. */
export function LocalState({ asked, retry, centre }: Props) {
  const t = useText()
  const format = useFormat()
  if (asked.state === 'failed' && asked.code === 'not-found') {
    // Said only while the centre cannot be asked: otherwise its answer is the whole answer.
    return centre.state === 'failed' && centre.code !== 'not-found' ? (
      <Card title={t.mine.here}>
        <p>{t.mine.notHere}</p>
      </Card>
    ) : null
  }
  return (
    <Card title={t.mine.here}>
      <Loaded asked={asked} retry={retry} waiting={t.mine.finding}>
        {(request) => (
          <>
            <Notice tone={tones[request.delivery]} title={t.mine[request.delivery]}>
              {request.delivery === 'waiting' && <p>{t.mine.waitingBody}</p>}
              {request.delivery === 'held' && <p>{t.receipt.heldBody}</p>}
            </Notice>
            <p className="muted">{t.mine.savedAt(format.instant(request.savedAt))}</p>
            {request.deliveredAt && (
              <p className="muted">{t.receipt.deliveredAt(format.instant(request.deliveredAt))}</p>
            )}
            {centre.state !== 'ready' && (
              <>
                <DueDates due={request.due} />
                {request.due.length > 0 && request.delivery !== 'delivered' && <p>{t.receipt.onceThere}</p>}
                <p>{t.receipt.free}</p>
              </>
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}

import type { CentreRequest } from '../../../shared/contract/requests.ts'
import type { Asked } from '../../app/ask.ts'
import { go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { DueDates } from '../../components/DueDates.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

/** The centre's answer: received, accepted, time and place, or why not. */
export function CentreState({ asked, retry }: { asked: Asked<CentreRequest>; retry: () => void }) {
  const t = useText()
  const help = <p>{t.failure.help}</p>
  if (asked.state === 'failed' && asked.code === 'offline') {
    return (
      <Notice title={t.mine.offline} live>
        <p>{t.mine.offlineBody}</p>
      </Notice>
    )
  }
  if (asked.state === 'failed' && asked.code === 'not-found') {
    return (
      <Notice tone="warn" title={t.mine.nowhere} live>
        <p>{t.mine.nowhereBody}</p>
        {help}
      </Notice>
    )
  }
  return (
    <Card title={t.mine.centre}>
      <Loaded asked={asked} retry={retry} waiting={t.mine.asking}>
        {(request) => <Answer request={request} />}
      </Loaded>
    </Card>
  )
}

function Answer({ request }: { request: CentreRequest }) {
  const t = useText()
  const format = useFormat()
  const { state, meeting } = request
  const stillOpen = state === 'received' || state === 'accepted'
  return (
    <>
      <Notice tone={state === 'declined' ? 'warn' : 'good'} title={t.mine.states[state]} live>
        <p>{t.mine.stateBodies[state]}</p>
      </Notice>
      <Facts
        facts={[
          meeting && { name: t.mine.when, value: format.local(meeting.time) },
          meeting && { name: t.mine.where, value: meeting.place, spoken: 'zh-CN' },
          meeting && { name: t.mine.how, value: t.reserve.modes[meeting.mode] },
          { name: t.mine.reason, value: request.reason, spoken: 'zh-CN' },
          {
            name: t.mine.lawyer,
            value: [request.practitionerName, request.institutionName].filter(Boolean).join(' · '),
            spoken: 'zh-CN',
          },
        ]}
      />
      {stillOpen && <DueDates due={request.due} />}
      <p className="muted">{t.mine.updatedAt(format.instant(request.updatedAt))}</p>
      {state === 'declined' && (
        <Button onPress={() => go({ screen: 'practitioner-search', toReserve: true })}>
          {t.mine.reserveOther}
        </Button>
      )}
    </>
  )
}

import type { CentreRequest } from '../../../shared/contract/progress.ts'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import type { Asked } from '../../app/ask.ts'
import { Card } from '../../components/Card.tsx'
import { DueDates, LaterPeriods } from '../../components/DueDates.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { Acts } from './Acts.tsx'
import { Appraisal } from './Appraisal.tsx'
import { Conversation } from './Conversation.tsx'
import { contactIn } from './contact.ts'

type Props = {
  asked: Asked<CentreRequest>
  retry: () => void
  /** What was asked for, as this kiosk knows it. */
  service: ServiceCard | null
  /** The request still waits on this kiosk: the centre cannot know it yet. */
  keptHere: boolean
}

/** The centre's answer: received, accepted, time and place, or why not. */
export function CentreState({ asked, retry, service, keptHere }: Props) {
  const t = useText()
  if (asked.state === 'failed' && asked.code === 'offline') {
    return (
      <Notice title={t.mine.offline} live>
        <p>{t.mine.offlineBody}</p>
      </Notice>
    )
  }
  if (asked.state === 'failed' && asked.code === 'not-found') {
    return keptHere ? null : (
      <Notice tone="warn" title={t.mine.nowhere} live>
        <p>{t.mine.nowhereBody}</p>
        <p>{t.failure.help}</p>
      </Notice>
    )
  }
  return (
    <>
      <Card title={t.mine.centre}>
        <Loaded asked={asked} retry={retry} waiting={t.mine.asking}>
          {(request) => <Answer request={request} service={service} />}
        </Loaded>
      </Card>
      {asked.state === 'ready' && (
        <>
          {asked.value.messages.length > 0 && (
            <Card title={t.mine.said}>
              <Conversation messages={asked.value.messages} />
            </Card>
          )}
          <Appraisal request={asked.value} />
          {/* The question above opens it. */}
          <Acts acts={asked.value.acts.filter((act) => act !== 'appraise')} kept={asked.value.kept} />
          {asked.value.messages.some(({ role }) => role !== null) && (
            <p className="muted">{t.followUp.private}</p>
          )}
        </>
      )}
    </>
  )
}

function Answer({ request, service }: { request: CentreRequest; service: ServiceCard | null }) {
  const t = useText()
  const format = useFormat()
  const names = useContentWords()
  const { state, meeting, serviceName, ahead, later } = request
  const words = request.kind === 'lawyer-reservation' ? t.mine.lawyerStates : t.mine.serviceStates
  const contact = contactIn(request, service, t)
  return (
    <>
      <Notice tone={state === 'declined' ? 'warn' : 'good'} title={words.states[state]} live>
        <p>{words.bodies[state]}</p>
      </Notice>
      <Facts
        facts={[
          meeting && { name: t.mine.when, value: format.meeting(meeting.time) },
          meeting && { name: t.mine.where, value: meeting.place, spoken: 'zh-CN' },
          meeting && { name: t.mine.how, value: t.reserve.modes[meeting.mode] },
          { name: t.service.name, value: names.of(serviceName), spoken: names.lang(serviceName) },
          {
            name: request.kind === 'lawyer-reservation' ? t.mine.lawyer : t.mine.receiver,
            value: [request.practitionerName, request.institutionName].filter(Boolean).join(' · '),
            spoken: 'zh-CN',
          },
        ]}
      />
      {contact && <p>{t.service.who(contact.who)}</p>}
      {ahead.length > 0 && <DueDates due={ahead} />}
      <LaterPeriods later={later} />
      {/* Codes, Art. 29 */}
      {contact && <p>{contact.cost}</p>}
      <p className="muted">{t.mine.updatedAt(format.instant(request.updatedAt))}</p>
    </>
  )
}

import { CalendarCheck, RotateCw } from 'lucide-react'
import type { FollowUpAct } from '../../../shared/contract/followUps.ts'
import { groupReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { useQueued } from '../../app/ask.ts'
import { arrive } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { openLawyers } from '../search/store.ts'
import { Acts } from './Acts.tsx'
import { CentreState } from './CentreState.tsx'
import { useServiceOf } from './contact.ts'
import { LocalFollowUps } from './LocalFollowUps.tsx'
import { LocalState } from './LocalState.tsx'
import { progressSlip } from './progressSlip.ts'
import { useRequestKey } from './store.ts'

/** What a request permits that nobody has dealt with. */
const earlyActs: readonly FollowUpAct[] = ['message', 'withdraw', 'erase']

/** What this kiosk knows at once, and what the centre says when it answers. */
export function Progress() {
  const t = useText()
  const format = useFormat()
  const { code, tail } = useRequestKey()
  const names = useContentWords()
  const local = useQueued('requests.find', { code, tail })
  const centre = useQueued('requests.ask', { code, tail })
  const again = () => {
    local.retry()
    centre.retry()
  }
  const answer = centre.asked.state === 'ready' ? centre.asked.value : null
  const saved = local.asked.state === 'ready' ? local.asked.value : null
  const service = useServiceOf(answer?.serviceId ?? '')
  const known = (answer || saved) && { local: saved, centre: answer, service }
  const declined = answer?.state === 'declined' && answer.kind === 'lawyer-reservation'
  // The centre has not heard of it yet, or cannot be asked.
  const unheard =
    saved !== null &&
    centre.asked.state === 'failed' &&
    (saved.delivery !== 'delivered' || centre.asked.code === 'offline')
  // Both sides refuse for the same reason (too many attempts): said once.
  const refused =
    local.asked.state === 'failed' &&
    centre.asked.state === 'failed' &&
    local.asked.code === centre.asked.code &&
    local.asked.code !== 'not-found'
      ? local.asked.code
      : null
  return (
    <Screen
      undated
      title={t.mine.title}
      actions={
        <>
          {known && <TakeAway taken={progressSlip(code, known, t, format, names)} personal />}
          <Button
            onPress={() => {
              useRequestKey.setState({ code: '', tail: '' })
              arrive({ screen: 'my-request', asked: false })
            }}
          >
            {t.mine.other}
          </Button>
          <Button look={declined ? 'plain' : 'main'} icon={<RotateCw aria-hidden />} onPress={again}>
            {t.mine.again}
          </Button>
          {declined && (
            <Button look="main" icon={<CalendarCheck aria-hidden />} onPress={openLawyers}>
              {t.mine.reserveOther}
            </Button>
          )}
        </>
      }
    >
      <p data-personal>
        {t.bar.named(t.receipt.code)}
        <strong>{groupReceiptCode(code)}</strong>
      </p>
      {refused ? (
        <Failure code={refused} retry={again} />
      ) : (
        <>
          <CentreState
            asked={centre.asked}
            retry={centre.retry}
            service={service}
            keptHere={local.asked.state === 'ready' && local.asked.value.delivery !== 'delivered'}
          />
          <LocalFollowUps />
          <LocalState asked={local.asked} retry={local.retry} centre={centre.asked} />
          {unheard && <Acts acts={earlyActs} kept={null} unsure={saved.delivery === 'delivered'} />}
        </>
      )}
    </Screen>
  )
}

import { CalendarClock, Megaphone, MessageSquareText, Star, Trash2, Undo2 } from 'lucide-react'
import type { FollowUpAct } from '../../../shared/contract/followUps.ts'
import type { CentreRequest } from '../../../shared/contract/progress.ts'
import { groupReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { useAsked } from '../../app/ask.ts'
import { go } from '../../app/navigation.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { useText } from '../../i18n/text.ts'
import { beginFollowUp } from '../followUp/store.ts'
import { useRequestKey } from './store.ts'

const icons: Record<FollowUpAct, typeof Star> = {
  appraise: Star,
  message: MessageSquareText,
  reschedule: CalendarClock,
  withdraw: Undo2,
  erase: Trash2,
}

/** The service a complaint is made by, where the content has it. */
const complaint = 'complaint'

type Props = {
  acts: readonly FollowUpAct[]
  /** How long the rules keep the request; null where nobody says. */
  kept: CentreRequest['kept']
  /** How the request stands is not known: it may be too late for them. */
  unsure?: boolean
}

/** What the person may do about the request as it stands; each has a screen of its own. */
export function Acts({ acts, kept, unsure = false }: Props) {
  const t = useText()
  const lang = usePreferences((state) => state.lang)
  const { asked: services } = useAsked('services.list', { lang })
  const code = useRequestKey((key) => key.code)
  return (
    <Card title={t.followUp.title}>
      {unsure && <p>{t.followUp.unknown}</p>}
      {acts.includes('erase') && !acts.includes('withdraw') && <p>{t.followUp.finished}</p>}
      {acts.map((act) => {
        const Icon = icons[act]
        return (
          <Button key={act} wide icon={<Icon aria-hidden />} onPress={() => beginFollowUp(act, kept)}>
            {t.followUp.acts[act].open}
          </Button>
        )
      })}
      {/* Codes, Art. 30 */}
      {services.state === 'ready' &&
        services.value.services.some(({ serviceId }) => serviceId === complaint) && (
          <Button
            wide
            icon={<Megaphone aria-hidden />}
            onPress={() =>
              go({ screen: 'service', serviceId: complaint, answers: { reference: groupReceiptCode(code) } })
            }
          >
            {t.followUp.complain}
          </Button>
        )}
      {/* Law on the protection of personal information, Arts 45, 46 */}
      <p className="muted">{t.followUp.access}</p>
    </Card>
  )
}

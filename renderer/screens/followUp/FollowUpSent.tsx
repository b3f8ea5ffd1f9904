import { Search } from 'lucide-react'
import type { FollowUpAct } from '../../../shared/contract/followUps.ts'
import { back } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { useFollowUps } from './useFollowUps.ts'

/** What was done is saved on this kiosk; whether it has arrived is said as soon as it has. */
export function FollowUpSent({ act }: { act: FollowUpAct }) {
  const t = useText()
  const format = useFormat()
  const { asked, retry } = useFollowUps()
  return (
    <Screen
      undated
      title={t.followUp.acts[act].done}
      actions={
        <Button look="main" icon={<Search aria-hidden />} onPress={back}>
          {t.followUp.toMine}
        </Button>
      }
    >
      <Loaded asked={asked} retry={retry}>
        {({ followUps }) => {
          const { delivery, deliveredAt } = followUps.at(-1) ?? { delivery: 'waiting', deliveredAt: null }
          return (
            <Notice
              tone={delivery === 'delivered' ? 'good' : delivery === 'held' ? 'warn' : 'note'}
              title={t.followUp.delivery[delivery]}
              live
            >
              <p>
                {deliveredAt
                  ? t.receipt.deliveredAt(format.instant(deliveredAt))
                  : delivery === 'held'
                    ? t.followUp.heldBody
                    : t.followUp.later}
              </p>
            </Notice>
          )
        }}
      </Loaded>
      <p>{t.followUp.acts[act].next}</p>
    </Screen>
  )
}

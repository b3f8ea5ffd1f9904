import { RotateCw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { groupReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { useAsked } from '../../app/ask.ts'
import { useHost } from '../../app/host.ts'
import { Button } from '../../components/Button.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { CentreState } from './CentreState.tsx'
import { LocalState } from './LocalState.tsx'
import { useRequestKey } from './store.ts'

/** What this kiosk knows at once, and what the centre says when it answers. */
export function Progress() {
  const t = useText()
  const { code, tail } = useRequestKey()
  const local = useAsked('requests.find', { code, tail })
  const centre = useAsked('requests.ask', { code, tail })
  const queue = useHost(({ status }) => status && `${status.waiting} ${status.held}`)
  const seen = useRef(queue)
  const again = () => {
    local.retry()
    centre.retry()
  }
  // The queue moved: this request may have been delivered.
  useEffect(() => {
    if (seen.current !== queue) again()
    seen.current = queue
  })
  return (
    <Screen
      title={t.mine.title}
      actions={
        <>
          <Button onPress={() => useRequestKey.setState({ code: '', tail: '', asked: false })}>
            {t.mine.other}
          </Button>
          <Button look="main" icon={<RotateCw aria-hidden />} onPress={again}>
            {t.mine.again}
          </Button>
        </>
      }
    >
      <p>
        {t.receipt.code}: <strong>{groupReceiptCode(code)}</strong>
      </p>
      <CentreState asked={centre.asked} retry={centre.retry} />
      <LocalState asked={local.asked} retry={local.retry} centreKnows={centre.asked.state === 'ready'} />
    </Screen>
  )
}

import { IdCard } from 'lucide-react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useText } from '../../../i18n/text.ts'
import { useCardReading } from './useCardReading.ts'

/** The reader: an offer, words while it waits, what went wrong; keying in below stays possible all the time. */
export function CardReading() {
  const t = useText()
  const words = t.identity.card
  const { state, begin, stop } = useCardReading()
  if (state === 'waiting')
    return (
      <Card>
        <Notice title={words.waiting} live>
          <p>{words.waitingMore}</p>
        </Notice>
        <Button onPress={stop}>{words.stop}</Button>
      </Card>
    )
  return (
    <Card>
      {state === 'idle' ? (
        <p>{words.lead}</p>
      ) : (
        <Notice tone="warn" title={t.failure[state].what} live>
          <p>{t.failure[state].now}</p>
          <p>{t.failure.help}</p>
        </Notice>
      )}
      <Button look="main" icon={<IdCard aria-hidden />} onPress={begin}>
        {state === 'idle' ? words.offer : words.again}
      </Button>
      <p className="muted">{words.keyIn}</p>
    </Card>
  )
}

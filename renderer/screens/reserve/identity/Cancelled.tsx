import { House, Phone } from 'lucide-react'
import { go, home } from '../../../app/navigation.ts'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { TakeAway } from '../../../components/takeAway/TakeAway.tsx'
import { useText } from '../../../i18n/text.ts'
import { discardDraft } from '../store.ts'

/** The account is cancelled (Codes, Art. 4): why, what can be done, whom to turn to, to be taken away, and what is open all the same. */
export function Cancelled({ words }: { words: readonly string[] }) {
  const t = useText()
  const { what, now } = t.failure['account-cancelled']
  return (
    <div className="stack">
      <Notice tone="warn" title={what} live>
        {words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{now}</p>
      </Notice>
      <div className="row">
        <TakeAway taken={{ title: what, facts: [], parts: [{ heading: null, lines: [...words, now] }] }} />
        <Button onPress={() => go({ screen: 'help' })} icon={<Phone aria-hidden />}>
          {t.bar.help}
        </Button>
        <Button
          onPress={() => {
            discardDraft()
            home()
          }}
          icon={<House aria-hidden />}
        >
          {t.bar.home}
        </Button>
      </div>
    </div>
  )
}

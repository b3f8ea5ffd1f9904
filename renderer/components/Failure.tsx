import { Phone, RotateCw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { FailureCode } from '../../shared/contract/contract.ts'
import { useHost } from '../app/host.ts'
import { go } from '../app/navigation.ts'
import { useText } from '../i18n/text.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

/** What passes by itself: the first content arrives, the host process is back. */
const passing: readonly FailureCode[] = ['no-content', 'host-unavailable']

/**
 * Something did not work: what happened, what to do, and a person to turn to. Never a dead end. What passes by itself
 * is tried again as soon as it may work.
 */
export function Failure({ code, retry }: { code: FailureCode; retry?: () => void }) {
  const t = useText()
  const ready = useHost(({ state, status }) => (state === 'up' ? (status?.content?.version ?? null) : null))
  const seen = useRef(ready)
  useEffect(() => {
    if (seen.current === ready) return
    seen.current = ready
    if (ready !== null && passing.includes(code)) retry?.()
  })
  return (
    <div className="stack">
      <Notice tone="warn" title={t.failure[code].what} live>
        <p>{t.failure[code].now}</p>
        <p>{t.failure.help}</p>
      </Notice>
      <div className="row">
        {retry && (
          <Button onPress={retry} icon={<RotateCw aria-hidden />}>
            {t.failure.retry}
          </Button>
        )}
        <Button onPress={() => go({ screen: 'help' })} icon={<Phone aria-hidden />}>
          {t.bar.help}
        </Button>
      </div>
    </div>
  )
}

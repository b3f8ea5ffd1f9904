import { Phone, RotateCw } from 'lucide-react'
import type { FailureCode } from '../../shared/contract/contract.ts'
import { go } from '../app/navigation.ts'
import { useText } from '../i18n/text.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

/** Something did not work: what happened, what to do, and a person to turn to. Never a dead end. */
export function Failure({ code, retry }: { code: FailureCode; retry?: () => void }) {
  const t = useText()
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

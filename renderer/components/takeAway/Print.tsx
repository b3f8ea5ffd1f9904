import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { FailureCode } from '../../../shared/contract/contract.ts'
import type { Slip } from '../../../shared/contract/printing.ts'
import { ask } from '../../app/ask.ts'
import { useText } from '../../i18n/text.ts'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'

type State = { at: 'start' | 'printing' | 'printed' } | { at: 'failed'; code: FailureCode }

/** Prints a slip, and says what became of it; the QR code beside it stays whatever happens. */
export function Print({ slip }: { slip: Slip }) {
  const t = useText()
  const [state, setState] = useState<State>({ at: 'start' })
  const print = async () => {
    setState({ at: 'printing' })
    const answer = await ask('printing.print', { slip })
    if (answer) setState(answer.ok ? { at: 'printed' } : { at: 'failed', code: answer.code })
  }
  return (
    <div className="stack">
      {state.at === 'printed' && (
        <Notice tone="good" title={t.take.printed} live>
          <p>{t.take.printedBody}</p>
        </Notice>
      )}
      {state.at === 'failed' && (
        <Notice tone="warn" title={t.failure[state.code].what} live>
          <p>{t.failure[state.code].now}</p>
          <p>{t.failure.help}</p>
        </Notice>
      )}
      <Button
        look="main"
        wide
        icon={<Printer aria-hidden />}
        disabled={state.at === 'printing'}
        onPress={() => void print()}
      >
        {state.at === 'printing' ? t.take.printing : state.at === 'printed' ? t.take.again : t.take.print}
      </Button>
    </div>
  )
}

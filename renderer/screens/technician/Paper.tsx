import { Printer, ScrollText } from 'lucide-react'
import type { FailureCode } from '../../../shared/contract/contract.ts'
import { ask } from '../../app/ask.ts'
import { useHost } from '../../app/host.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Facts } from '../../components/Facts.tsx'
import { useSlip } from '../../components/takeAway/useSlip.ts'
import { useText } from '../../i18n/text.ts'

/** How the printer stands; a new roll is told here, and a slip printed to try it. Nothing where there is no printer. */
export function Paper({ pin, fail }: { pin: string; fail: (code: FailureCode | null) => void }) {
  const t = useText()
  const { printer: words } = t.technician
  const printer = useHost(({ status }) => status?.printer)
  const slip = useSlip({
    title: words.trial,
    facts: [],
    parts: [{ heading: null, lines: [words.trialBody] }],
  })
  if (!printer || printer.state === 'none') return null
  const after = async (asking: ReturnType<typeof ask>) => {
    const answer = await asking
    if (answer) fail(answer.ok ? null : answer.code)
  }
  return (
    <Card title={words.title}>
      <Facts
        facts={[
          { name: words.state, value: words.states[printer.state] },
          { name: words.paper, value: printer.left === null ? words.uncounted : words.left(printer.left) },
        ]}
      />
      <div className="technician-buttons">
        <Button
          icon={<ScrollText aria-hidden />}
          onPress={() => void after(ask('technician.paper', { pin }))}
        >
          {words.changed}
        </Button>
        <Button icon={<Printer aria-hidden />} onPress={() => void after(ask('printing.print', { slip }))}>
          {words.trial}
        </Button>
      </div>
    </Card>
  )
}

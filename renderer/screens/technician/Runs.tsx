import type { TechnicianReport } from '../../../shared/contract/technician.ts'
import { Card } from '../../components/Card.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

type Run = TechnicianReport['runs'][number]

/** Every pull with what came of it. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  const t = useText()
  return (
    <Card title={t.technician.runs}>
      {runs.length === 0 && <p>{t.technician.noRuns}</p>}
      <ol className="technician-runs">
        {runs.map((run) => (
          <RunLine key={run.id} run={run} />
        ))}
      </ol>
    </Card>
  )
}

const endedWell = (outcome: string): outcome is 'activated' | 'unchanged' | 'waiting' =>
  ['activated', 'unchanged', 'waiting'].includes(outcome)

/** The reason of a failure is in the words of the log. */
function RunLine({ run: { ended, times, outcome, detail, version, kind, bytes } }: { run: Run }) {
  const { run: words } = useText().technician
  const format = useFormat()
  const well = endedWell(outcome)
  const facts = [
    format.instant(ended),
    version !== null && words.to(version),
    kind !== 'none' && words.kinds[kind],
    times > 1 && words.times(times),
    bytes > 0 && words.bytes((bytes / 1e6).toFixed(2)),
  ]
  return (
    <li data-failed={!well}>
      <p>
        <strong>{well ? words.outcomes[outcome] : words.failed}</strong>
        {!well && ` ${outcome}${detail ? ` (${detail})` : ''}`}
      </p>
      <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
    </li>
  )
}

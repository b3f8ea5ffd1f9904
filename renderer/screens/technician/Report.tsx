import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { FailureCode } from '../../../shared/contract/contract.ts'
import type { TechnicianReport } from '../../../shared/contract/technician.ts'
import { ask } from '../../app/ask.ts'
import { useHost } from '../../app/host.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { Paper } from './Paper.tsx'
import { Runs } from './Runs.tsx'
import './Technician.css'

type Props = {
  pin: string
  report: TechnicianReport
  failed: FailureCode | null
  refresh: () => void
  fail: (code: FailureCode | null) => void
}

/** How the kiosk stands, what can be begun at once, and every run with its reason. */
export function Report({ pin, report, failed, refresh, fail }: Props) {
  const t = useText()
  const format = useFormat()
  const status = useHost((state) => state.status)
  const [begun, setBegun] = useState(false)
  const begin = async (method: 'technician.pull' | 'technician.send') => {
    const answer = await ask(method, { pin })
    if (!answer) return
    setBegun(answer.ok)
    fail(answer.ok ? null : answer.code)
  }
  const { technician: words } = t
  return (
    <Screen
      undated
      title={words.title}
      actions={
        <Button icon={<RefreshCw aria-hidden />} onPress={refresh}>
          {words.refresh}
        </Button>
      }
    >
      {failed && <Failure code={failed} />}
      {begun && <Notice live>{words.asked}</Notice>}
      <div className="technician-buttons">
        <Button look="main" onPress={() => void begin('technician.pull')}>
          {words.pull}
        </Button>
        <Button look="main" onPress={() => void begin('technician.send')}>
          {words.send}
        </Button>
      </div>
      <Card title={words.states}>
        <Facts
          facts={[
            { name: words.clock, value: format.instant(report.at) },
            {
              name: words.published,
              value: status?.content ? format.instant(status.content.publishedAt) : words.noContent,
            },
            { name: words.version, value: status?.content ? String(status.content.version) : null },
            {
              name: words.contact,
              value: status?.lastContactAt ? format.instant(status.lastContactAt) : words.never,
            },
            { name: words.waiting, value: words.requests(status?.waiting ?? 0) },
            { name: words.held, value: words.requests(status?.held ?? 0) },
            {
              name: words.contradiction,
              value: report.contradictions[0] ? format.instant(report.contradictions[0]) : words.none,
            },
            { name: words.disk, value: words.gigabytes((report.diskFree / 1e9).toFixed(1)) },
          ]}
        />
      </Card>
      {report.held.length > 0 && (
        <Card title={words.held}>
          <p>{words.heldHint}</p>
          <Facts
            facts={report.held.map(({ sequence, savedAt, reason }) => ({
              name: words.request(sequence),
              value: `${reason} · ${format.instant(savedAt)}`,
            }))}
          />
        </Card>
      )}
      <Paper pin={pin} fail={fail} />
      <Runs runs={report.runs} />
      {report.troubles.length > 0 && (
        <Card title={words.troubles}>
          <Facts
            facts={report.troubles.map(({ version, attempts, noDelta, refused }) => ({
              name: words.run.to(version),
              value: [
                attempts > 0 && words.attempts(attempts),
                noDelta && `${words.noDelta} (${noDelta})`,
                refused && `${words.refused} (${refused})`,
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </Card>
      )}
      <Card title={words.keys}>
        <Facts
          facts={report.metadata.map(({ role, version, expires }) => ({
            name: words.roles[role as keyof typeof words.roles] ?? role,
            value: expires ? words.expires(version, format.day(expires)) : words.unknownExpiry(version),
          }))}
        />
      </Card>
    </Screen>
  )
}

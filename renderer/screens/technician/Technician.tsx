import { useState } from 'react'
import type { FailureCode } from '../../../shared/contract/contract.ts'
import type { TechnicianReport } from '../../../shared/contract/technician.ts'
import { ask } from '../../app/ask.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { NumberPad } from '../../components/NumberPad.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { Report } from './Report.tsx'

const pinLength = 6

/** What a technician in front of the kiosk sees and does. The PIN is kept while this screen is open, and nowhere else. */
export function Technician() {
  const t = useText()
  const [pin, setPin] = useState('')
  const [report, setReport] = useState<TechnicianReport | null>(null)
  const [failed, setFailed] = useState<FailureCode | null>(null)
  const open = async () => {
    const answer = await ask('technician.report', { pin })
    if (!answer) return
    setFailed(answer.ok ? null : answer.code)
    if (answer.ok) setReport(answer.value)
    else if (!report) setPin('')
  }
  if (report)
    return <Report pin={pin} report={report} failed={failed} refresh={() => void open()} fail={setFailed} />
  return (
    <Screen
      undated
      title={t.technician.title}
      actions={
        <Button look="main" disabled={pin.length < pinLength} onPress={() => void open()}>
          {t.technician.open}
        </Button>
      }
    >
      <p>{t.technician.lead}</p>
      {failed && (
        <Notice tone="warn" title={t.failure[failed].what} live>
          <p>{t.failure[failed].now}</p>
        </Notice>
      )}
      <NumberPad
        label={t.technician.pin}
        hint=""
        secret
        value={pin}
        maxLength={pinLength}
        onChange={(value) => {
          setPin(value)
          setFailed(null)
        }}
      />
    </Screen>
  )
}

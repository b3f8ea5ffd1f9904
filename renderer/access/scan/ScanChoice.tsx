import { after } from '../../app/preferences.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { useText } from '../../i18n/text.ts'
import { type Pace, paces, type ScanMode, setScan, useScan } from './store.ts'

const modes: readonly ScanMode[] = ['off', 'one', 'two']
const paceNames = Object.keys(paces) as Pace[]

/** Where switch control is begun, ended and set, beside the people who can help. */
export function ScanChoice() {
  const t = useText().access.scan
  const { mode, pace } = useScan()
  return (
    <Card title={t.title}>
      <p>{t.body}</p>
      <div className="row">
        {modes.map((name) => (
          <Button key={name} pressed={mode === name} onPress={() => setScan(name)}>
            {t[name]}
          </Button>
        ))}
        <Button
          label={`${t.rateLabel}: ${t.rate[pace]}`}
          onPress={() => useScan.setState({ pace: after(paceNames, pace) })}
        >
          {t.rate[pace]}
        </Button>
      </div>
    </Card>
  )
}

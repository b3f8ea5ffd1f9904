import { House, Phone, Siren, UserRound, Wrench } from 'lucide-react'
import { ScanChoice } from '../../access/scan/ScanChoice.tsx'
import { useHost } from '../../app/host.ts'
import { go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Card, CardButton } from '../../components/Card.tsx'
import { QrCode } from '../../components/QrCode.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import './Help.css'

/** Of the Ministry of Justice: opens on the person's own phone, at home. */
const nationalSite = 'https://www.12348.gov.cn/'

/** The people to turn to: always one touch away. */
export function Help() {
  const t = useText()
  const kiosk = useHost((state) => state.status?.kiosk)
  const people = [
    { Icon: UserRound, title: t.help.staff, body: t.help.staffBody },
    { Icon: Phone, title: t.help.line, body: t.help.lineBody },
    { Icon: Siren, title: t.help.emergency, body: t.help.emergencyBody },
  ]
  return (
    <Screen title={t.help.title} undated>
      {people.map(({ Icon, title, body }) => (
        <Card key={title}>
          <div className="help-person">
            <Icon aria-hidden />
            <div>
              <h2>{title}</h2>
              <p>{body}</p>
            </div>
          </div>
        </Card>
      ))}
      {/* Codes, Art. 15: this screen is one channel of several. */}
      <Card>
        <div className="help-person">
          <House aria-hidden />
          <div>
            <h2>{t.help.web}</h2>
            <p>{t.help.webBody}</p>
          </div>
          <QrCode text={nationalSite} label={t.help.webQr} />
        </div>
      </Card>
      <ScanChoice />
      <Card title={t.help.disclaimerTitle}>
        {/* Codes, Arts 29, 30 */}
        <p>{t.help.disclaimer}</p>
        <p>{t.free}</p>
        {kiosk && (
          <p className="muted">
            {t.bar.named(t.help.kiosk)}
            {kiosk.name} ({kiosk.id})
          </p>
        )}
      </Card>
      <CardButton onPress={() => go({ screen: 'agreements' })}>
        <span className="card-title">{t.reserve.steps.agreements}</span>
        <span>{t.help.agreements}</span>
      </CardButton>
      <div className="help-technician">
        <Button icon={<Wrench aria-hidden />} onPress={() => go({ screen: 'technician' })}>
          {t.technician.title}
        </Button>
      </div>
    </Screen>
  )
}

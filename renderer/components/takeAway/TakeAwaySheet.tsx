import { useHost } from '../../app/host.ts'
import { useText } from '../../i18n/text.ts'
import { QrCode } from '../QrCode.tsx'
import { Sheet } from '../Sheet.tsx'
import { Print } from './Print.tsx'
import type { Taken } from './slipText.ts'
import './TakeAway.css'
import { useSlip } from './useSlip.ts'

type Props = { taken: Taken; personal?: boolean; onClose: () => void }

/** What is taken away: the QR code with its words beside it, and the printer where there is one. */
export function TakeAwaySheet({ taken, personal = false, onClose }: Props) {
  const t = useText()
  const slip = useSlip(taken)
  const canPrint = useHost(({ status }) => status !== null && status.printer.state !== 'none')
  return (
    <Sheet title={t.take.title} onClose={onClose}>
      <div className="take">
        <figure className="take-qr">
          <QrCode text={slip.qr} label={t.take.qrLabel} />
          <figcaption>{t.take.scan}</figcaption>
        </figure>
        {canPrint && <Print slip={slip} />}
        <section className="take-words">
          <h3>{t.take.holds}</h3>
          <p {...(personal && { 'data-personal': 'to-copy' })}>{slip.qr}</p>
        </section>
      </div>
    </Sheet>
  )
}

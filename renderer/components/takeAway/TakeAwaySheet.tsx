import { useHost } from '../../app/host.ts'
import { useText } from '../../i18n/text.ts'
import { QrCode } from '../QrCode.tsx'
import { Sheet } from '../Sheet.tsx'
import { Print } from './Print.tsx'
import type { Taken } from './slipText.ts'
import './TakeAway.css'
import { useSlip } from './useSlip.ts'

/** What is taken away: the QR code with its words beside it, and the printer where there is one. */
export function TakeAwaySheet({ taken, onClose }: { taken: Taken; onClose: () => void }) {
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
          <p>{slip.qr}</p>
        </section>
      </div>
    </Sheet>
  )
}

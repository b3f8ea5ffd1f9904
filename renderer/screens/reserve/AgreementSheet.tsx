import { QrCode as QrIcon } from 'lucide-react'
import { useState } from 'react'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import { Button } from '../../components/Button.tsx'
import { Prose } from '../../components/Prose.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { TakeAwaySheet } from '../../components/takeAway/TakeAwaySheet.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { agreementSlip } from './agreementSlip.ts'

/** An agreement to read; what is taken away of it lies in its place for as long as it is looked at. */
export function AgreementSheet({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const [taking, setTaking] = useState(false)
  if (taking)
    return <TakeAwaySheet taken={agreementSlip(agreement, t, format)} onClose={() => setTaking(false)} />
  return (
    <Sheet title={agreement.title} onClose={onClose}>
      <div className="stack">
        <Button icon={<QrIcon aria-hidden />} onPress={() => setTaking(true)}>
          {t.take.button}
        </Button>
        <Prose markdown={agreement.body} />
      </div>
    </Sheet>
  )
}

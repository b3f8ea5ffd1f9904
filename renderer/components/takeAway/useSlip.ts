import { useState } from 'react'
import type { Slip } from '../../../shared/contract/printing.ts'
import { useHost } from '../../app/host.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { useAsOf } from '../AsOf.tsx'
import { paperRoom, partsWithin, slipText, type Taken } from './slipText.ts'

/** The slip of what is taken away, in the person's language: with the kiosk, the time and whom to ask, and the text of its QR code. */
export function useSlip({ title, state = null, facts, parts }: Taken): Slip {
  const t = useText()
  const format = useFormat()
  const lang = usePreferences((preferences) => preferences.lang)
  const kiosk = useHost(({ status }) => status?.kiosk.name ?? '')
  const [at] = useState(() => new Date().toISOString())
  const asOf = useAsOf()
  const foot = [
    t.take.kiosk(kiosk),
    t.take.at(format.instant(at)),
    ...(asOf ? [asOf] : []),
    t.take.ask,
    t.take.free,
  ]
  return {
    lang,
    title,
    state,
    facts,
    parts: partsWithin(parts, paperRoom, t.take.cut),
    foot,
    qr: slipText({ title, state, facts, parts }, foot, { cut: t.take.cut, named: t.bar.named }),
  }
}

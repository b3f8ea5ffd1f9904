import { QrCode as QrIcon } from 'lucide-react'
import { useContext, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useText } from '../../i18n/text.ts'
import { Button } from '../Button.tsx'
import type { Taken } from './slipText.ts'
import { SheetSlotContext } from './slot.ts'
import { TakeAwaySheet } from './TakeAwaySheet.tsx'

type Props = {
  taken: Taken
  /** One of many on a screen: it says which, and is light to draw. */
  small?: boolean
  /** It comes from somebody's request. */
  personal?: boolean
}

/** A button that gives what it is told: as a QR code that needs no network, and on paper where there is a printer. */
export function TakeAway({ taken, small = false, personal = false }: Props) {
  const t = useText()
  const { place, setTaken } = useContext(SheetSlotContext)
  const [open, setOpen] = useState(false)
  // In one step, so that the screen knows what had the focus before (components/Screen.tsx).
  const show = (now: boolean) => {
    setOpen(now)
    setTaken(now)
  }
  useEffect(() => () => setTaken(false), [setTaken])
  return (
    <>
      {small ? (
        <button
          type="button"
          className="button-small"
          aria-label={t.take.buttonOf(taken.title)}
          onClick={() => show(true)}
        >
          <QrIcon aria-hidden /> {t.take.button}
        </button>
      ) : (
        <Button icon={<QrIcon aria-hidden />} onPress={() => show(true)}>
          {t.take.button}
        </Button>
      )}
      {open &&
        place.current &&
        createPortal(
          <TakeAwaySheet taken={taken} personal={personal} onClose={() => show(false)} />,
          place.current,
        )}
    </>
  )
}

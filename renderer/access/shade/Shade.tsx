import { EyeOff } from 'lucide-react'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useIdle } from '../../app/idle.ts'
import { useText } from '../../i18n/text.ts'
import './Shade.css'

/** What is to be copied down is not covered while somebody does so. */
const personal = '.screen-stage [data-personal]:not([data-personal="to-copy"])'

const lift = (): void => useIdle.setState({ shaded: false })

/** A key lifts the shade and does nothing else. */
function liftByKey(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
  lift()
}

/**
 * Covers a screen that shows what is personal once nobody has touched it for a while: whoever walks past reads nothing.
 * `quiet`: it has been long enough. Lifting it is all a touch or a key does; what lies under it is not pressed.
 */
export function Shade({ quiet }: { quiet: boolean }) {
  const t = useText().access.shade
  const shaded = useIdle((state) => state.shaded)
  useEffect(() => {
    if (quiet && document.querySelector(personal)) useIdle.setState({ shaded: true })
  }, [quiet])
  useEffect(() => {
    if (!shaded) return
    addEventListener('keydown', liftByKey, { capture: true })
    return () => removeEventListener('keydown', liftByKey, { capture: true })
  }, [shaded])
  if (!shaded) return null
  // Beside the frame and marked as lying above: an open sheet makes all else deaf, and this must be touched away.
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: any key lifts it, by the listener above
    // biome-ignore lint/a11y/noStaticElementInteractions: the whole screen is touched, not a control
    <div
      className="shade"
      data-react-aria-top-layer="true"
      onClick={lift}
      onTouchEnd={(event) => {
        // Otherwise the browser makes a click of the touch, which would fall on what lies under it.
        event.preventDefault()
        lift()
      }}
    >
      <div className="shade-words" role="alert">
        <EyeOff aria-hidden />
        <p className="shade-title">{t.title}</p>
        <p>{t.body}</p>
      </div>
    </div>,
    document.body,
  )
}

import { X } from 'lucide-react'
import { type ComponentRef, type ReactNode, useEffect, useId, useRef } from 'react'
import { afterPaint, useAfterPaint } from '../app/afterPaint.ts'
import { useText } from '../i18n/text.ts'
import { hideKeyboard } from '../keyboard/store.ts'
import { Button } from './Button.tsx'
import './Sheet.css'
import { TurnButtons } from './TurnButtons.tsx'

type Props = { title: string; onClose: () => void; children: ReactNode }

/**
 * A sheet over the content of a screen for looking something up or reading. The bars above and below stay at hand, so
 * that ending, going home and help are never covered; what lies under it is inert (components/Screen.tsx).
 */
export function Sheet({ title, onClose, children }: Props) {
  const t = useText()
  const name = useId()
  const sheet = useRef<ComponentRef<'section'>>(null)
  const heading = useRef<ComponentRef<'h2'>>(null)
  const body = useRef<ComponentRef<'div'>>(null)
  // The sheet answers the touch at once; what it holds follows in the next piece of work.
  const ready = useAfterPaint()
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const paper = sheet.current
    const closeByKey = (event: KeyboardEvent) => event.key === 'Escape' && close.current()
    hideKeyboard()
    // To be asked for the focus lays out the screen: after it has been, that costs nothing.
    const callOff = afterPaint(() => heading.current?.focus({ preventScroll: true }))
    paper?.addEventListener('keydown', closeByKey)
    return () => {
      callOff()
      paper?.removeEventListener('keydown', closeByKey)
    }
  }, [])
  return (
    <div className="sheet-veil">
      <section ref={sheet} className="sheet" role="dialog" aria-labelledby={name}>
        <div className="sheet-head">
          <h2 ref={heading} id={name} tabIndex={-1}>
            {title}
          </h2>
          <Button icon={<X aria-hidden />} onPress={onClose}>
            {t.bar.close}
          </Button>
        </div>
        <div className="sheet-body" ref={body}>
          <div>{ready && children}</div>
        </div>
        <TurnButtons of={body} />
      </section>
    </div>
  )
}

import { type ComponentRef, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { KeyboardReact as Keys } from 'react-simple-keyboard'
import 'react-simple-keyboard/build/css/index.css'
import { useText } from '../i18n/text.ts'
import { Candidates } from './Candidates.tsx'
import { Handwriting } from './handwriting/Handwriting.tsx'
import './KeyboardPanel.css'
import { keyNames, layoutName, layouts } from './layouts.ts'
import { typeByKeys } from './physical.ts'
import { press } from './press.ts'
import { type Keyboard, useKeyboard } from './store.ts'

/** Keys with words on them are wider than letters. */
const keyLooks = [
  {
    class: 'key-word',
    buttons: '{clear} {bksp} {symbols} {english} {pinyin} {handwriting} {capitals} {hide}',
  },
  { class: 'key-space', buttons: '{space}' },
  { class: 'key-main', buttons: '{enter}' },
]

/** No input ever matches: the component's own copy of what is typed stays empty, so nothing is left to wipe. */
const keepsNothing = /^$/

const keepFocus = (event: MouseEvent): void => event.preventDefault()

/** A key pressed by a switch or a keyboard makes a click without a pointer (detail 0). */
function pressBySwitch(event: MouseEvent): void {
  const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-skbtn]') : null
  if (event.detail === 0 && key?.dataset.skbtn) press(key.dataset.skbtn)
}

/** A field or key answers the touch at once; the keys that come or go because of it follow, drawn in pieces. */
const useSoon = <Part extends keyof Keyboard>(part: Part): Keyboard[Part] =>
  useDeferredValue(useKeyboard((state) => state[part]))

/** The keyboard of the screen. Its keys never take the focus from the field, and a switch can still step through them. */
export function KeyboardPanel() {
  const t = useText()
  const typedInto = useKeyboard((state) => state.field)
  // Not the buffer: a letter must not draw the keys anew.
  const field = useSoon('field')
  const pad = useSoon('pad')
  const page = useSoon('page')
  const expanded = useSoon('expanded')
  const display = useMemo(() => keyNames(t.keyboard), [t])
  const panel = useRef<ComponentRef<'section'>>(null)
  useEffect(() => {
    const typed: HTMLElement | null = typedInto
    typed?.addEventListener('keydown', typeByKeys)
    return () => typed?.removeEventListener('keydown', typeByKeys)
  }, [typedInto])
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages differ in height, and the field stays in sight
  useEffect(() => {
    // Of a field higher than what is left of the screen, its beginning is shown.
    const room = field?.closest('main')?.clientHeight ?? 0
    field?.scrollIntoView({ block: (field?.offsetHeight ?? 0) > room ? 'start' : 'center' })
    const section = panel.current
    if (!section) return
    section.addEventListener('mousedown', keepFocus)
    section.addEventListener('click', pressBySwitch)
    return () => {
      section.removeEventListener('mousedown', keepFocus)
      section.removeEventListener('click', pressBySwitch)
    }
  }, [field, page])
  if (!field) return null
  const name = layoutName(pad, page)
  return (
    <section ref={panel} className="keyboard" data-pad={pad} aria-label={t.keyboard.label}>
      {name === 'pinyin' && <Candidates />}
      {name === 'handwriting' && <Handwriting field={field} />}
      {name !== 'handwriting' && !(expanded && name === 'pinyin') && (
        <Keys
          layout={layouts}
          layoutName={name}
          display={display}
          mergeDisplay
          buttonTheme={keyLooks}
          onKeyPress={press}
          inputPattern={keepsNothing}
          enableLayoutCandidates={false}
          useButtonTag
          preventMouseDownDefault
          disableButtonHold
          disableCaretPositioning
        />
      )}
    </section>
  )
}

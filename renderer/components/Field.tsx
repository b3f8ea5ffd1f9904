import { CircleAlert, CircleCheck } from 'lucide-react'
import {
  type ChangeEvent,
  type SyntheticEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { afterPaint } from '../app/afterPaint.ts'
import { hideKeyboard, openKeyboard, type Pad, type TextElement, useKeyboard } from '../keyboard/store.ts'
import './Field.css'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  pad: Pad
  hint?: string
  /** What is wrong, in words; shown beside the field and spoken. */
  fault?: string | null
  /** What is right, as soon as it is. */
  good?: string | null
  maxLength?: number
  rows?: number
  autoFocus?: boolean
  look?: 'search'
  /** What the text is likely to begin with: offered above the keys while the field is empty. */
  beginnings?: readonly string[]
  /** What bystanders may see of it once the person types elsewhere. */
  masked?: string | undefined
}

/** A real input with a label; touching it brings up the screen's own keyboard, never the system's. */
export function Field({ label, value, onChange, pad, hint, fault, good, rows, masked, ...rest }: Props) {
  const id = useId()
  const field = useRef<TextElement>(null)
  const [focused, setFocused] = useState(false)
  const typing = useKeyboard((state) => state.field !== null && state.field === field.current)
  // The screen is seen first; then the keyboard comes.
  useEffect(() => (rest.autoFocus ? afterPaint(() => field.current?.focus()) : undefined), [rest.autoFocus])
  // The browser moves long text along for keys of its own only.
  useEffect(() => {
    const own = field.current
    if (!typing || !own || own.selectionEnd !== value.length) return
    own.scrollTop = own.scrollHeight
    own.scrollLeft = own.scrollWidth
  }, [typing, value])
  // Keys of a field that is gone would type into nothing.
  useEffect(() => {
    const own = field.current
    return () => {
      if (own && useKeyboard.getState().field === own) hideKeyboard()
    }
  }, [])
  // A value written otherwise than it was typed, a code in groups: the caret stays behind the letters it stood behind.
  const typed = useRef<{ text: string; letters: number }>(null)
  useLayoutEffect(() => {
    const own = field.current
    const { text, letters } = typed.current ?? { text: value, letters: 0 }
    typed.current = null
    if (!own || text === value) return
    const last = letters > 0 ? [...value.matchAll(/\S/g)].at(letters - 1) : undefined
    const caret = last ? last.index + 1 : letters > 0 ? value.length : 0
    own.setSelectionRange(caret, caret)
  })
  const open = (event: SyntheticEvent<TextElement>) => openKeyboard(event.currentTarget, pad, rest.beginnings)
  const note = fault || good
  const common = {
    id,
    className: 'field-input',
    value: focused || typing ? value : (masked ?? value),
    inputMode: 'none',
    autoComplete: 'off',
    onChange: ({ target }: ChangeEvent<TextElement>) => {
      const before = target.value.slice(0, target.selectionStart ?? target.value.length)
      typed.current = { text: target.value, letters: before.replace(/\s/g, '').length }
      onChange(target.value)
    },
    onFocus: (event: SyntheticEvent<TextElement>) => {
      setFocused(true)
      open(event)
    },
    onBlur: () => setFocused(false),
    onClick: open,
    ...(hint && { placeholder: hint }),
    ...(rest.maxLength && { maxLength: rest.maxLength }),
    ...(fault && { 'aria-invalid': true }),
    ...(note && { 'aria-describedby': `${id}-note` }),
    // What is looked for is no secret of a person; everything else that is typed may be.
    ...(rest.look !== 'search' && value && { 'data-personal': true }),
  } as const
  const take = (element: TextElement | null) => {
    field.current = element
  }
  return (
    <div className={`field${rest.look ? ` field-${rest.look}` : ''}`}>
      <label htmlFor={id} className={rest.look === 'search' ? 'only-spoken' : 'field-label'}>
        {label}
      </label>
      {rows ? <textarea ref={take} rows={rows} {...common} /> : <input ref={take} {...common} />}
      {note && (
        <span id={`${id}-note`} className={`field-note ${fault ? 'field-fault' : 'field-good'}`}>
          {fault ? <CircleAlert aria-hidden /> : <CircleCheck aria-hidden />} {note}
        </span>
      )}
    </div>
  )
}

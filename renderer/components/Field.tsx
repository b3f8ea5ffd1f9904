import { CircleAlert, CircleCheck } from 'lucide-react'
import { type ComponentRef, useRef, useState } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { openKeyboard, type Pad, useKeyboard } from '../keyboard/store.ts'
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
  const input = useRef<ComponentRef<'input'>>(null)
  const area = useRef<ComponentRef<'textarea'>>(null)
  const [focused, setFocused] = useState(false)
  const typing = useKeyboard(
    ({ field }) => field !== null && (field === input.current || field === area.current),
  )
  const open = () => {
    const field = input.current ?? area.current
    if (field) openKeyboard(field, pad, rest.beginnings)
  }
  const common = {
    inputMode: 'none',
    onFocus: open,
    onClick: open,
    ...(hint && { placeholder: hint }),
    // What is looked for is no secret of a person; everything else that is typed may be.
    ...(rest.look !== 'search' && value && { 'data-personal': true }),
  } as const
  return (
    <TextField
      className={`field${rest.look ? ` field-${rest.look}` : ''}`}
      value={focused || typing ? value : (masked ?? value)}
      onChange={onChange}
      onFocusChange={setFocused}
      isInvalid={Boolean(fault)}
      autoComplete="off"
      {...(rest.autoFocus && { autoFocus: true })}
      {...(rest.maxLength && { maxLength: rest.maxLength })}
    >
      <Label className={rest.look === 'search' ? 'only-spoken' : 'field-label'}>{label}</Label>
      {rows ? (
        <TextArea ref={area} className="field-input" rows={rows} {...common} />
      ) : (
        <Input ref={input} className="field-input" {...common} />
      )}
      {good && !fault && (
        <Text slot="description" className="field-note field-good">
          <CircleCheck aria-hidden /> {good}
        </Text>
      )}
      <FieldError className="field-note field-fault">
        <CircleAlert aria-hidden /> {fault}
      </FieldError>
    </TextField>
  )
}

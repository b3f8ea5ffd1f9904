import { Delete } from 'lucide-react'
import { useId } from 'react'
import { useText } from '../i18n/text.ts'
import { Button } from './Button.tsx'
import './NumberPad.css'

type Props = {
  label: string
  hint: string
  value: string
  maxLength: number
  /** What is keyed in is not shown. */
  secret?: boolean
  onChange: (value: string) => void
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** A field for a short number with its keys right below it, for use inside a sheet. */
export function NumberPad({ label, hint, value, maxLength, secret = false, onChange }: Props) {
  const t = useText()
  const id = useId()
  const set = (text: string) => onChange(text.replace(/\D/g, '').slice(0, maxLength))
  const key = (digit: string) => (
    <Button key={digit} onPress={() => set(value + digit)}>
      {digit}
    </Button>
  )
  return (
    <div className="number-pad">
      <div className="field">
        <label htmlFor={id} className="field-label">
          {label}
        </label>
        <input
          id={id}
          className="field-input"
          type={secret ? 'password' : 'text'}
          inputMode="none"
          autoComplete="off"
          placeholder={hint}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      </div>
      <div className="number-pad-keys">
        {digits.map(key)}
        <Button onPress={() => set('')}>{t.keyboard.clear}</Button>
        {key('0')}
        <Button label={t.keyboard.backspace} onPress={() => set(value.slice(0, -1))}>
          <Delete aria-hidden />
        </Button>
      </div>
    </div>
  )
}
